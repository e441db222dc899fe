import { codeSpansIn } from './code-span.ts'
import { dialectOf, type Span, spanAt } from './dialect.ts'
import { LIMITS } from './limits.ts'
import { type Context, type Line, lineOf } from './lines.ts'

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
  // What is not the body becomes a blank line.
  let text = from === 0 ? '' : `${' '.repeat(from - 1)}\n`
  let at = from
  for (const span of spans) {
    text += source.slice(at, span.start) + cover(source, span, character)
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

const cover = (source: string, { kind, start, end }: Span, character: string): string => {
  const hidden = source.slice(start, end)
  if (kind === 'fence') return hidden.replace(/[^\r\n]/g, ' ')
  if (kind === 'title') return `#${' '.repeat(hidden.length - 1)}`
  if (!hidden.includes('\n')) return character.repeat(hidden.length)
  // The marks of the quotations that it stands in are not its own, and any further `>` is.
  const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
  const depth = Math.min(LIMITS.nesting, /^[ \t>]*/.exec(line)?.[0].replace(/[^>]/g, '').length ?? 0)
  return hidden
    .split(new RegExp(`(\\r?\\n[ \\t]*(?:>[ \\t]*){0,${depth}})`))
    .map((part, index) => (index % 2 === 1 ? part : character.repeat(part.length)))
    .join('')
}

/** What a masked span, a code span, a comment or an escape begins with. */
const BEGINNING = /[`<\\{$[]/g

const spansIn = (source: string, from: number): readonly Span[] => {
  const { spans: fences, barriers } = fencesIn(source, from)
  const dialect = dialectOf(
    source,
    fences.some(({ kind }) => kind === 'template'),
  )
  const spans: Span[] = []
  const afterCodeSpan = codeSpansIn(source)
  let next = 0
  let mark = from
  for (let index = from; index < source.length; ) {
    while ((barriers[next]?.[0] ?? index) < index) next++
    const [start, end] = barriers[next] ?? []
    if (start === index && end !== undefined) {
      index = end
      next += 1
      continue
    }
    if (mark < index) {
      BEGINNING.lastIndex = index
      mark = BEGINNING.exec(source)?.index ?? source.length
    }
    if (mark > index) {
      index = Math.min(mark, start ?? source.length)
      continue
    }
    const past = source[index] === '`' ? afterCodeSpan(index) : skipped(source, index)
    const span = past === undefined ? spanAt(source, index, dialect) : undefined
    if (span) spans.push(span)
    index = past ?? span?.end ?? index + 1
  }
  let one = 0
  const free = fences.filter((fence) => {
    while ((spans[one]?.end ?? Number.POSITIVE_INFINITY) <= fence.start) one++
    return (spans[one]?.start ?? Number.POSITIVE_INFINITY) >= fence.end
  })
  return [...spans, ...free].toSorted((one, other) => one.start - other.start)
}

/** Where a comment or an escape ends that begins here. */
const skipped = (source: string, index: number): number | undefined => {
  if (source.startsWith('<!--', index)) {
    const end = source.indexOf('-->', index + 4)
    return end === -1 ? source.length : end + 3
  }
  return source[index] === '\\' && /[!-/:-@[-`{-~]/.test(source[index + 1] ?? '') && !isMath(source, index)
    ? index + 2
    : undefined
}

/** `\\(` and `\\[` open a formula in some dialects, though `\\` is an escaped backslash. */
const isMath = (source: string, index: number): boolean => /^\\\\[([]/.test(source.slice(index, index + 3))

/** The marks of single lines, and the ranges where nothing else is looked for: those and fenced code. */
const fencesIn = (source: string, from: number) => {
  const spans: Span[] = []
  const barriers: (readonly [number, number])[] = []
  let code: string | undefined
  let context: Context = 'text'
  let isFirst = true
  let at = from
  for (const line of source.slice(from).split('\n')) {
    const length = line.replace(/\r$/, '').length
    if (code !== undefined) {
      barriers.push([at, at + length])
      if (new RegExp(`^[ \\t>]*${code[0]}{${code.length},}[ \\t\\r]*$`).test(line)) code = undefined
    } else {
      code = CODE_FENCE.exec(line)?.[1]
      const marks: Line | undefined = code === undefined ? lineOf(line.slice(0, length), isFirst, context) : undefined
      if (code !== undefined) barriers.push([at, at + length])
      for (const { kind, start, end } of marks?.spans ?? []) {
        spans.push({ kind, start: at + start, end: at + end })
        barriers.push([at + start, at + end])
      }
      context = marks?.context ?? 'text'
    }
    isFirst = line.trim() === ''
    at += line.length + 1
  }
  return { spans, barriers }
}
