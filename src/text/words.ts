import { withoutAddresses } from './address.ts'
import { tokens } from './letters.ts'

/**
 * Runs of letters, marks and digits that hold a letter, as they stand. Hyphens and apostrophes divide, so that an ending
 * put to a foreign name (`Google-дың`) is a word by itself. Addresses, handles and hashtags are no words.
 */
export const wordsOf = (text: string): readonly string[] =>
  tokens(withoutAddresses(text).replace(/[@#][\p{L}\p{N}_]+/gu, ' '))
    .map((token) => token.text)
    .filter((word) => /\p{L}/u.test(word))

/** Words that may be names: with a capital letter or a digit anywhere. */
export const namesIn = (text: string): ReadonlySet<string> =>
  new Set(wordsOf(text).filter((word) => /[\p{Lu}\p{N}]/u.test(word)))
