/** How letters of one language are written in another: the first rule that fits at a place decides. */
export type LetterRules = readonly (readonly [pattern: RegExp, written: string])[]

/**
 * Reads rules, one a line or several with two spaces between: `pattern written`, `_` standing for nothing. In a pattern
 * `V` stands for any vowel, `C` for any consonant of the four languages; `^` and `$` are the ends of a word.
 */
export const letterRules = (list: string): LetterRules =>
  list
    .trim()
    .split(/\s*\n\s*|\s{2,}/)
    .map((rule) => {
      const [pattern = '', written = ''] = rule.split(' ')
      const source = pattern.replaceAll('V', VOWEL).replaceAll('C', CONSONANT)
      return [new RegExp(source, 'vy'), written === '_' ? '' : written] as const
    })

const VOWEL = '[aeəiıoöuüаеёиоуыэюяәөұүі]'
const CONSONANT = '[b-df-hj-np-tv-zçğşбвгджзклмнпрстфхцчшщғқңһ]'

/** Letters that are written alike, as pairs with spaces between: `бb вv`. */
export const alike = (pairs: string): LetterRules =>
  pairs.split(' ').map((pair) => {
    const [letter = '', ...written] = pair
    return [new RegExp(letter, 'uy'), written.join('')] as const
  })

/** A small-letter word by the rules. `whole`: every letter had one. */
export const respelled = (word: string, rules: LetterRules): { readonly text: string; readonly whole: boolean } => {
  let [text, whole] = ['', true]
  for (let at = 0; at < word.length; ) {
    const found = firstAt(word, at, rules)
    text += found?.written ?? word.charAt(at)
    whole &&= found !== undefined
    at += found?.length ?? 1
  }
  return { text, whole }
}

const firstAt = (word: string, at: number, rules: LetterRules) => {
  for (const [pattern, written] of rules) {
    pattern.lastIndex = at
    const length = pattern.exec(word)?.[0].length ?? 0
    if (length > 0) return { written, length }
  }
  return undefined
}
