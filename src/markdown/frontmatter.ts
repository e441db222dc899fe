import type { Range } from './pieces.ts'

export interface FrontMatter {
  readonly kind: 'yaml' | 'toml'
  /** From the first character of the document to after the closing line. */
  readonly range: Range
  /** Between the two lines. */
  readonly inner: Range
}

const OPENING = /^\ufeff?(---|\+\+\+)[ \t]*(\r?\n)/

/**
 * The front matter at the very start of a document: between two lines of `---` (YAML) or `+++` (TOML). A rule that
 * opens a text is none: the closing line must be there, and YAML must begin with a `key:`, or hold one and no blank line, or hold nothing.
 */
export const frontMatterOf = (markdown: string): FrontMatter | undefined => {
  const opening = OPENING.exec(markdown)
  if (!opening) return undefined
  const fence = opening[1] as string
  const start = opening[0].length
  const closing = new RegExp(`^${fence === '---' ? '---' : '\\+\\+\\+'}[ \\t]*(?:\\r?\\n|$(?![\\s\\S]))`, 'gm')
  closing.lastIndex = start
  const close = closing.exec(markdown)
  if (!close) return undefined
  const inner = markdown.slice(start, close.index)
  const kind = fence === '---' ? 'yaml' : 'toml'
  return isMatter(inner, kind)
    ? { kind, range: [0, close.index + close[0].length], inner: [start, close.index] }
    : undefined
}

const isMatter = (inner: string, kind: FrontMatter['kind']): boolean => {
  const lines = inner.split(/\r?\n/).filter((line) => !/^\s*#/.test(line))
  const filled = lines.filter((line) => line.trim() !== '')
  const key = kind === 'yaml' ? /^["']?[\p{L}\w.-][^:]*:(?:\s|$)/u : /^\s*[\w".-]+\s*=|^\s*\[/
  if (filled.length === 0 || key.test(filled[0] as string)) return true
  const dense = inner
    .trimEnd()
    .split(/\r?\n/)
    .every((line) => line.trim() !== '')
  return dense && filled.some((line) => key.test(line))
}
