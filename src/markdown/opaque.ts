import type { Span } from './dialect.ts'
import type { Parsed } from './parse.ts'
import type { CodePiece, Piece, TextPiece } from './pieces.ts'
import { standalone } from './reading.ts'

/**
 * In text that was parsed: addresses that are no link and what a bare one leaves behind, emoji codes, wiki links, notes
 * without a definition, tags, templates, fences. They are copied.
 */
const PATTERN =
  /^&[A-Za-z\d]+;|(?:https?:\/\/|mailto:)[^\s<>()[\]"'`\\{}|]+|(?<![\p{L}\p{N}:]):[a-z][a-z\d_+-]*:(?![\p{L}\p{N}])|\[\[[^[\]\n]+\]\]|\[\^[^\][\s]{1,200}\]|<\/?[A-Za-z][\w-]*(?:\s[^<>\n]*)?\/?>|<\/?[A-Za-z][\w-]*|\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|`{3,}[^\s`]+`*/gu

/** Takes out of a text what must be copied: masked syntax and what {@link PATTERN} finds. */
export const opaque = (piece: Piece, parsed: Parsed): readonly Piece[] => {
  if (piece.type === 'code') return [piece]
  const { offsets, value } = piece
  const found = [...masks(piece, parsed), ...patterns(piece, parsed.markdown)].toSorted(
    (one, other) => one.from - other.from,
  )
  if (found.length === 0) return [piece]
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to, code } of found) {
    if (from < at) continue
    if (from > at) pieces.push(cut(piece, at, from))
    pieces.push(code)
    at = to
  }
  if (at < value.length) pieces.push({ type: 'text', value: value.slice(at), offsets: offsets.slice(at) })
  return pieces
}

interface Found {
  readonly from: number
  readonly to: number
  readonly code: CodePiece<Piece>
}

const cut = ({ value, offsets }: TextPiece, from: number, to: number): TextPiece => ({
  type: 'text',
  value: value.slice(from, to),
  offsets: offsets.slice(from, to + 1),
})

const codeAt = ({ offsets, value }: TextPiece, from: number, to: number, source: string, span?: Span): Found => {
  const range = [offsets[from] as number, offsets[to] as number] as const
  const written = source.slice(range[0], range[1])
  const equiv = span ? shownBy(span, written) : value.slice(from, to)
  const fixed = span !== undefined && (FIXED.has(span.kind) || isAlone(span, source))
  return {
    from,
    to,
    code: standalone({ kind: 'other', range, equiv, mark: span ? `${span.kind} ${written}` : equiv, fixed }),
  }
}

const FIXED: ReadonlySet<Span['kind']> = new Set(['alert', 'attributes', 'definition'])

/** A definition begins a line, as a hard break does. */
const shownBy = ({ kind }: Span, written: string): string =>
  kind === 'math' ? written : kind === 'definition' ? '\n' : ''

const patterns = (piece: TextPiece, source: string): readonly Found[] =>
  /[:[{<&`]/.test(piece.value)
    ? [...piece.value.matchAll(PATTERN)].map((match) =>
        codeAt(piece, match.index, match.index + match[0].length, source),
      )
    : []

const masks = (piece: TextPiece, { masked, markdown }: Parsed): readonly Found[] => {
  const { offsets, value } = piece
  if (!value.includes(masked.character)) return []
  const spans = masked.spans.slice(
    firstFrom(
      masked.spans.map(({ start }) => start),
      offsets[0] ?? 0,
    ),
    firstFrom(
      masked.spans.map(({ end }) => end),
      (offsets.at(-1) ?? 0) + 1,
    ),
  )
  let last = 0
  return spans.map((span) => {
    let from = firstFrom(offsets, span.start)
    let to = firstFrom(offsets, span.end)
    if (span.kind === 'alert' || span.kind === 'definition' || isAlone(span, markdown)) {
      if (from > last && isBreak(piece, from - 1, markdown)) from -= 1
      if (span.kind === 'definition') while (/[ \t]/.test(value[to] ?? '')) to += 1
      else if (isBreak(piece, to, markdown)) to += 1
    }
    last = to
    return codeAt(piece, from, to, markdown, span)
  })
}

/** Index of the first number that is not below the limit, in a rising list. */
const firstFrom = (numbers: readonly number[], limit: number): number => {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}

const isBreak = ({ offsets }: TextPiece, index: number, source: string): boolean =>
  /[\n\r]/.test(source.slice(offsets[index] ?? 0, offsets[index + 1] ?? 0))

/** Whether a template or a display formula has its lines to itself. */
const isAlone = (span: Span, source: string): boolean => {
  if (span.kind === 'math' && !source.startsWith('$$', span.start)) return false
  const before = source.slice(source.lastIndexOf('\n', span.start - 1) + 1, span.start)
  const after = /^[^\n]*/.exec(source.slice(span.end, span.end + 200))?.[0] ?? ''
  return /^[ \t>]*$/.test(before) && after.trim() === ''
}
