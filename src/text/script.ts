import { type Language, SCRIPT } from '../model/language.ts'
import { FACTS } from './languages/index.ts'
import { wordsOf } from './words.ts'

const SCRIPTS = { Latn: /\p{Script=Latin}/u, Cyrl: /\p{Script=Cyrillic}/u }
/** Letters without which no longer text of the language is written; their absence means the neighbour's language. */
const TELLING: Partial<Record<Language, RegExp>> = { az: /ə/iu, kk: /[әғқңөұүһі]/iu }

/** A foreign name or two with endings of their own may stand in a sentence. */
const SHARE_AT_LEAST = 0.75
/** Of letters of the script that the alphabet lacks. Kazakh has 12 % that Russian lacks, Azerbaijani 20 % that English lacks. */
const FOREIGN_AT_MOST = 0.05
/** Below these many letters, nothing can be said of an alphabet, of telling letters. */
const LETTERS_FOR_FOREIGN = 40
const LETTERS_FOR_TELLING = 200

/**
 * Whether a text is written in other letters than the language's: then the share that is, 0–1 (0 also when letters
 * without which the language is not written are missing from a longer text); `undefined` when all is well or nothing
 * can be said. `known` words, acronyms and addresses are left aside.
 */
export const wrongScript = (text: string, known: ReadonlySet<string>, language: Language): number | undefined => {
  const letters = wordsOf(text)
    .filter((word) => !known.has(word) && !isAcronym(word))
    .flatMap((word) => [...word.toLowerCase()].filter((character) => /\p{L}/u.test(character)))
  if (letters.length === 0) return undefined
  const share = (wanted: (letter: string) => boolean) => letters.filter(wanted).length / letters.length
  const inScript = share((letter) => SCRIPTS[SCRIPT[language]].test(letter))
  if (inScript < SHARE_AT_LEAST) return inScript
  const inAlphabet = share((letter) => FACTS[language].letters.includes(letter))
  if (letters.length >= LETTERS_FOR_FOREIGN && inScript - inAlphabet > FOREIGN_AT_MOST) return inAlphabet
  const telling = TELLING[language]
  const tells = letters.length < LETTERS_FOR_TELLING || !telling || letters.some((letter) => telling.test(letter))
  return tells ? undefined : 0
}

const isAcronym = (word: string): boolean => /^[\p{Lu}\p{N}]{2,5}$/u.test(word)
