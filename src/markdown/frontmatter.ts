import type { Range } from './pieces.ts'

export interface FrontMatter {
  readonly kind: 'yaml' | 'toml' | 'json'
  /** From the first character of the document to after the closing line. */
  readonly range: Range
  /** Between the two lines; of JSON without such lines all of it. */
  readonly inner: Range
}

const OPENING = /^\ufeff?(---|\+\+\+|---json)[ \t]*(\r?\n)/
/** As Hugo and Eleventy take it: an object from the first character, its last brace on a line before a blank one. */
const JSON_OBJECT = /^(\ufeff?)(\{[\s\S]*?^\}[ \t]*(?:\r?\n|$(?![\s\S])))(?=[ \t]*(?:\r?\n|$(?![\s\S])))/m

/**
 * The front matter at the very start of a document: between two lines of `---` (YAML) or `+++` (TOML), or JSON. A rule that
 * opens a text is none: the closing line must be there, and YAML must begin with a `key:`, or hold one and no blank line, or hold nothing.
 */
export const frontMatterOf = (markdown: string): FrontMatter | undefined => {
  if (/^\ufeff?\{/.test(markdown)) return jsonOf(markdown)
  const opening = OPENING.exec(markdown)
  if (!opening) return undefined
  const fence = opening[1] as string
  const start = opening[0].length
  const closing = new RegExp(`^${fence === '+++' ? '\\+\\+\\+' : '---'}[ \\t]*(?:\\r?\\n|$(?![\\s\\S]))`, 'gm')
  closing.lastIndex = start
  const close = closing.exec(markdown)
  if (!close) return undefined
  const inner = markdown.slice(start, close.index)
  const kind = fence === '---json' ? 'json' : fence === '---' ? 'yaml' : 'toml'
  return kind === 'json' || isMatter(inner, kind)
    ? { kind, range: [0, close.index + close[0].length], inner: [start, close.index] }
    : undefined
}

/** A table as a JSON text has it; `undefined` when it is none. */
export const jsonTable = (json: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const table: unknown = JSON.parse(json)
    return typeof table === 'object' && table !== null && !Array.isArray(table) ? { ...table } : undefined
  } catch {
    // a text may begin with a brace too
    return undefined
  }
}

const jsonOf = (markdown: string): FrontMatter | undefined => {
  const [whole = '', mark = '', json = ''] = JSON_OBJECT.exec(markdown) ?? []
  return jsonTable(json) && { kind: 'json', range: [0, whole.length], inner: [mark.length, whole.length] }
}

const isMatter = (inner: string, kind: 'yaml' | 'toml'): boolean => {
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
