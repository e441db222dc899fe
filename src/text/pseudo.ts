import { LANGUAGES, type Language } from '../model/language.ts'
import { FACTS } from './languages/index.ts'

/** Upper case by the language's own rules: the capital of Azerbaijani `i` is `İ`. */
const alphabetOf = (language: Language) => {
  const lower = [...FACTS[language].letters]
  return { lower, upper: lower.map((letter) => letter.toLocaleUpperCase(language)) }
}
const ALPHABETS = new Map(LANGUAGES.map((language) => [language, alphabetOf(language)]))

/**
 * A stand-in for a translation: every letter (Unicode `L`) becomes another letter of the same case, one for one; digits,
 * spaces, punctuation and combining marks stay. The letters are those of the target language or, without one, English
 * ones, Russian ones for Cyrillic. The same text always gives the same; no letter ever stays itself.
 */
export const pseudo = (text: string, target?: Language): string =>
  text.replace(/\p{L}/gu, (letter) =>
    otherLetter(letter, target ?? (/\p{Script=Cyrillic}/u.test(letter) ? 'ru' : 'en')),
  )

const otherLetter = (letter: string, language: Language): string => {
  const letters = ALPHABETS.get(language)?.[/[\p{Lu}\p{Lt}]/u.test(letter) ? 'upper' : 'lower'] ?? []
  const index = letter.toLowerCase().codePointAt(0) ?? 0
  const choice = letters[index % letters.length] ?? letter
  return choice === letter ? (letters[(index + 1) % letters.length] ?? letter) : choice
}
