import type { Piece, Range, TextPiece } from './pieces.ts'
import { type Planned, trimmed } from './planned.ts'
import { standalone } from './reading.ts'
import { readScalar, type ScalarSyntax } from './scalar.ts'

/** The white space around and between lines. */
const BREAKS = /[^\S\n]*\n\s*/g

/**
 * A value without the white space at its edges: its lines, and between them codes of kind `break` that stay, each with
 * all the white space there (a blank line, the indentation of the next line). Where spelling and text cannot be walked
 * together every character is said to start where the scalar does.
 */
export const readValue = (
  value: string,
  source: string,
  range: Range,
  syntax: ScalarSyntax,
): { readonly pieces: readonly Piece[]; readonly isWalked: boolean } => {
  const known = readScalar(value, source, range, syntax)
  const text = value.trim()
  const whole = known ?? { type: 'text', value: text, offsets: Array.from({ length: text.length + 1 }, () => range[0]) }
  return { pieces: linesOf(whole), isWalked: known !== undefined }
}

const linesOf = (whole: TextPiece): readonly Piece[] => {
  const { value, offsets } = whole
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: equiv, index } of value.matchAll(BREAKS)) {
    const to = index + equiv.length
    const range = [offsets[index] ?? 0, offsets[to] ?? 0] as const
    pieces.push({ type: 'text', value: value.slice(at, index), offsets: offsets.slice(at, index + 1) })
    pieces.push(standalone({ kind: 'break', range, equiv, mark: equiv }))
    at = to
  }
  if (at === 0) return [whole]
  return [...pieces, { type: 'text', value: value.slice(at), offsets: offsets.slice(at) }]
}

const isBreak = (piece: Planned | undefined): boolean => piece?.type === 'code' && piece.site.kind === 'break'

/** As it is read again: without breaks at the edges, and without white space of a translator's beside the others. */
export const settledLines = (planned: readonly Planned[]): readonly Planned[] => {
  const first = planned.findIndex((piece) => !isBreak(piece) && !isBlank(piece))
  const last = planned.findLastIndex((piece) => !isBreak(piece) && !isBlank(piece))
  const own = planned.slice(Math.max(first, 0), last + 1)
  if (!own.some(isBreak)) return trimmed(own)
  const lines: Planned[][] = [[]]
  for (const piece of own) {
    if (isBreak(piece)) lines.push([piece], [])
    else lines.at(-1)?.push(piece)
  }
  return lines.flatMap((line) => (isBreak(line[0]) ? line : trimmed(line)))
}

const isBlank = (piece: Planned): boolean => piece.type === 'text' && piece.value.trim() === ''
