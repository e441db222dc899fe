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
export const pseudo = (text: string, target?: Language): string => {
  const known = exchanged.get(target) as Map<number, string>
  let done = ''
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) as number
    const other = known.get(code) ?? exchange(String.fromCodePoint(code), target)
    known.set(code, other)
    done += other
    at += code > 0xffff ? 2 : 1
  }
  return done
}

/** What characters became before, by target: there are no more than Unicode has. */
const exchanged = new Map([undefined, ...LANGUAGES].map((target) => [target, new Map<number, string>()]))

const exchange = (character: string, target: Language | undefined): string =>
  /\p{L}/u.test(character)
    ? otherLetter(character, target ?? (/\p{Script=Cyrillic}/u.test(character) ? 'ru' : 'en'))
    : character

const otherLetter = (letter: string, language: Language): string => {
  const letters = ALPHABETS.get(language)?.[/[\p{Lu}\p{Lt}]/u.test(letter) ? 'upper' : 'lower'] ?? []
  const index = letter.toLowerCase().codePointAt(0) ?? 0
  const choice = letters[index % letters.length] ?? letter
  return choice === letter ? (letters[(index + 1) % letters.length] ?? letter) : choice
}
