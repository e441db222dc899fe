import type { Piece, Site } from './pieces.ts'

/** Without white space, hard breaks and fixed codes at either end: they are no part of the unit. */
export const trimmed = (pieces: readonly Piece[]): readonly Piece[] => {
  const own = [...pieces]
  for (let head = own[0]; head; head = own[0]) {
    const rest = trimStart(head)
    if (rest === head) break
    own.splice(0, 1, ...(rest ? [rest] : []))
    if (rest) break
  }
  for (let tail = own.at(-1); tail; tail = own.at(-1)) {
    const rest = trimEnd(tail)
    if (rest === tail) break
    own.splice(-1, 1, ...(rest ? [rest] : []))
    if (rest) break
  }
  return own
}

const isEdge = ({ fixed, kind }: Site): boolean => fixed === true || kind === 'break'

const trimStart = (piece: Piece): Piece | undefined => {
  if (piece.type === 'code') return isEdge(piece.site) ? undefined : piece
  const count = piece.value.length - piece.value.trimStart().length
  if (count === 0 && piece.value !== '') return piece
  const value = piece.value.slice(count)
  return value === '' ? undefined : { type: 'text', value, offsets: piece.offsets.slice(count) }
}

const trimEnd = (piece: Piece): Piece | undefined => {
  if (piece.type === 'code') return isEdge(piece.site) ? undefined : piece
  const value = piece.value.trimEnd()
  if (value === piece.value && value !== '') return piece
  return value === '' ? undefined : { type: 'text', value, offsets: piece.offsets.slice(0, value.length + 1) }
}
