import type { Language } from '../model/language.ts'
import { fold } from './fold.ts'
import { isCapitalised, tokens } from './letters.ts'
import { quantities } from './quantities.ts'
import { spelledNumbers } from './spelled.ts'

/**
 * Words that deny, and in Azerbaijani and Kazakh the words that may hold the ending which does. Too many are better than
 * too few: who asks wants to know that nothing was turned round.
 */
const NEGATIONS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:no|not|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|barely|t)$/u,
  ru: /^(?:не|ни|нет|нельзя|без|никогда|никто|никого|никому|ничто|ничего|ничем|нигде|никуда|никак|отнюдь|едва|не.{4,})$/u,
  az: /^(?:deyil.*|yox.*|heç.*|nə|qeyri|.+(?:sız|siz|suz|süz).*|.{2,}m[aəıiuü].*)$/u,
  kk: /^(?:емес.*|жоқ.*|еш.*|.+(?:сыз|сіз).*|.{2,}[мбп][ае].*)$/u,
}

/**
 * What of a sentence may not change without a translator seeing it: its numbers and dates, its words with a capital
 * letter, its words that deny, each in their order. Two sentences with the same answer may differ in all else.
 */
export const meaningOf = (text: string, language: Language): string => {
  const words = tokens(text).map((token) => token.text)
  return JSON.stringify([
    quantities(text, language).map(({ start, end, ...one }) => ('figure' in one ? { ...one, figure: undefined } : one)),
    [...spelledNumbers(text, language)],
    words.filter(isCapitalised),
    words.map((word) => fold(word, language)).filter((word) => NEGATIONS[language].test(word)),
  ])
}
