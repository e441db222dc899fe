/** Pairs of a pattern and what replaces what it fits, as in `String.replace`. */
export type LetterPatterns = readonly (readonly [pattern: RegExp, written: string])[]

/** Reads pairs with a space between, one a line or several with two spaces between; every pattern fits from the start. */
export const letterPatterns = (list: string): LetterPatterns =>
  list
    .trim()
    .split(/\s*\n\s*|\s{2,}/)
    .map((pair) => {
      const [pattern = '', written = ''] = pair.split(' ')
      return [new RegExp(`^${pattern}`, 'u'), written] as const
    })
