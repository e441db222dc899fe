import type { Language } from '../model/language.ts'
import { perLanguage } from './languages/index.ts'
import { UNSEEN } from './stop.ts'

/** How far ahead of a stop the rules look, in UTF-16 code units. */
const REACH = 160

/** What may stand before the first letter of a sentence. */
const LEAD = new RegExp(`^["'«“„‘([—–\\- ${UNSEEN}]*`, 'u')
/** A brand may begin with a small letter, and so may an address. */
const BEGINS = /^(?:[\p{Lu}\p{Lt}\p{N}]|\p{Ll}{1,2}\p{Lu}|https?:\/\/|www\.)/u
/** `1)`, `(a)`, `iv)`: the mark of an item in a list. */
const ITEM = /^\(?(?:\p{N}{1,2}|\p{L}|[ivx]{1,4})\)\s/u
/** What can only go on with a sentence; a further stop among them, as in `. . .` */
const GOES_ON = /^(?:[\p{L}\p{M}]|[.!?…,;:&/=%)\]»])/u
const ROMAN = /^(?:[IVXLC]{2,}|[VX])(?![\p{L}\p{N}])/u

/** A quotation that goes on in the sentence without a comma or a dash: a title. */
const TITLE = /^["«“„][^"«»“”„]*[^"«»“”„.!?…,]["»”“] \p{Ll}/u

const BEGINNERS = perLanguage(({ openers, boundaries }) => new Set([...openers, ...boundaries.starters]))

/** What stands after a stop, as far as the rules look at it. */
export interface Opening {
  readonly text: string
  /** The same from its first letter or figure on. */
  readonly bare: string
  /** Its first word, if it begins with one. */
  readonly word: string
}

export const openingAt = (block: string, at: number): Opening => {
  const text = block.slice(at, at + REACH)
  const bare = text.replace(LEAD, '')
  return { text, bare, word: /^\p{L}[\p{L}\p{M}]*/u.exec(bare)?.[0] ?? '' }
}

/** Whether a sentence can begin so at all. */
export const canBegin = ({ text, bare }: Opening): boolean =>
  ITEM.test(text) || BEGINS.test(bare) || !GOES_ON.test(bare || text)

/** Whether it begins with a number, Roman ones included. */
export const isNumber = ({ bare }: Opening): boolean => /^\p{N}/u.test(bare) || ROMAN.test(bare)

export const isInitialism = ({ bare }: Opening): boolean => /^(?:\p{Lu}{2}|\p{Lu}\.)/u.test(bare)

/**
 * Whether only a sentence begins so: its first word is one of the language's usual ones, and no initial, O'Neil or
 * quoted title.
 */
export const surelyBegins = ({ text, bare, word }: Opening, language: Language): boolean => {
  const after = bare.slice(word.length, word.length + 2)
  return !/^(?:\.|['’]\p{Lu})/u.test(after) && BEGINNERS[language].has(word) && !TITLE.test(text)
}
