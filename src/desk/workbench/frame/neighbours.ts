import type { Row } from '../bench.ts'

/** The segment that this one can be joined with: the next one of the same unit. Pure. */
export const mergesWith = (rows: readonly Row[], segment: string): string | undefined => {
  const at = rows.findIndex(({ id }) => id === segment)
  const next = rows[at + 1]
  return at >= 0 && next?.unit.id === rows[at]?.unit.id ? next?.id : undefined
}

/** Other segments that say the very same in the source, codes and all. Pure. */
export const repeatsOf = (rows: readonly Row[], segment: string): readonly Row[] => {
  const tagged = rows.find(({ id }) => id === segment)?.source.tagged
  return rows.filter((row) => row.id !== segment && row.source.tagged === tagged)
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼ-]*/gu

/** Where a sentence can be cut: before each of its words but the first, in UTF-16 code units of the plain text. Pure. */
export const cutsIn = (plain: string): readonly { readonly at: number; readonly word: string }[] =>
  [...plain.matchAll(WORD)].slice(1).map(({ index, 0: word }) => ({ at: index, word }))
