import { fenceIn, hasMath, type Span, spanAt } from './dialect.ts'

export interface Masked {
  /** As long as the source; every masked character is `character`, or a space in the line of a container fence. */
  readonly text: string
  readonly spans: readonly Span[]
  readonly character: string
}

const CODE_FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/

/**
 * Hides syntax that CommonMark does not know (templates, formulas, attributes, alert marks, container fences) behind
 * one private-use character, length kept: the parser sees a word, and every offset holds for the source. Code spans,
 * code blocks and comments are left as they are. Linear in the length of the text.
 */
export const mask = (source: string, from: number): Masked => {
  const character = unusedCharacter(source)
  const spans = spansIn(source, from)
  let text = '\n'.repeat(from)
  let at = from
  for (const span of spans) {
    text += source.slice(at, span.start) + cover(source.slice(span.start, span.end), span.kind, character)
    at = span.end
  }
  return { text: text + source.slice(at), spans, character }
}

const unusedCharacter = (source: string): string => {
  for (let code = 0xe000; code < 0xf8ff; code++) {
    const character = String.fromCharCode(code)
    if (!source.includes(character)) return character
  }
  return '\uf8ff'
}

const cover = (hidden: string, kind: Span['kind'], character: string): string => {
  if (kind === 'fence') return hidden.replace(/[^\r\n]/g, ' ')
  if (kind === 'title') return `#${' '.repeat(hidden.length - 1)}`
  return hidden
    .split(/(\r?\n[ \t>]*)/)
    .map((part, index) => (index % 2 === 1 ? part : character.repeat(part.length)))
    .join('')
}

const spansIn = (source: string, from: number): Span[] => {
  const math = hasMath(source)
  const spans: Span[] = []
  let index = from
  let fence: string | undefined
  const skipTo = (text: string, after: number): number => {
    const end = source.indexOf(text, after)
    return end === -1 ? source.length : end + text.length
  }
  let lineStart = true
  while (index < source.length) {
    if (lineStart) {
      lineStart = false
      const lineEnd = source.indexOf('\n', index)
      const line = source.slice(index, lineEnd === -1 ? source.length : lineEnd)
      if (fence !== undefined) {
        if (new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t\\r]*$`).test(line)) fence = undefined
        index += line.length + 1
        lineStart = true
        continue
      }
      fence = CODE_FENCE.exec(line)?.[1]
      const container = fence === undefined ? fenceIn(line) : undefined
      if (container) {
        const start = index + container.start
        const end = index + (container.title ?? line.replace(/\r$/, '').length)
        spans.push({ kind: container.title === undefined ? 'fence' : 'title', start, end })
        index = end
        continue
      }
      if (fence !== undefined) {
        index += line.length + 1
        lineStart = true
        continue
      }
    }
    const character = source[index]
    if (character === '\n') lineStart = true
    if (character === '`') {
      index = afterCodeSpan(source, index)
      continue
    }
    if (character === '<' && source.startsWith('<!--', index)) {
      index = skipTo('-->', index + 4)
      continue
    }
    const span = spanAt(source, index, math)
    if (span) spans.push(span)
    index = span?.end ?? index + (character === '\\' && source[index + 1] !== '\n' ? 2 : 1)
  }
  return spans
}

/** Where the code span ends that this run of grave accents opens; after the run when it opens none. */
const afterCodeSpan = (source: string, index: number): number => {
  let end = index
  while (source[end] === '`') end++
  const blank = /\n[ \t>]*\r?\n/g
  blank.lastIndex = end
  const limit = blank.exec(source)?.index ?? source.length
  const paragraph = source.slice(end, limit)
  const close = new RegExp(`(?<!\`)\`{${end - index}}(?!\`)`).exec(paragraph)
  return close ? end + close.index + close[0].length : end
}
