/** How many slips of the hand may lie between what was typed and what was meant. */
const SLIPS_AT_MOST = 2

/** The word that was probably meant; `undefined` when none is near. */
export const nearest = (typed: string, words: readonly string[]): string | undefined => {
  const [best] = words
    .map((word) => ({ word, slips: slips(typed, word) }))
    .filter(({ word, slips }) => slips <= Math.min(SLIPS_AT_MOST, word.length / 2) || beginsWith(word, typed))
    .sort((a, b) => a.slips - b.slips)
  return best?.word
}

const beginsWith = (word: string, typed: string): boolean => typed.length > 2 && word.startsWith(typed)

/** Letters to insert, drop or replace, or neighbours to swap, to make one word of the other (optimal string alignment). */
const slips = (one: string, other: string): number => {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)]
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let row = 1; row <= one.length; row++) {
    rows.push([row])
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      rows[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (same ? 0 : 1),
          swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
  }
  return at(one.length, other.length)
}
