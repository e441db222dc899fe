import type { Language } from '../model/language.ts'
import type { Abbreviations } from './languages/facts.ts'
import { FACTS } from './languages/index.ts'

export type AbbreviationKind = keyof Abbreviations

/** In the order to ask: a longer habit of the language before a shorter one (`и т. д.` before `д.`). */
const KINDS: readonly AbbreviationKind[] = ['often', 'seldom', 'never', 'beforeNumber']

/** No abbreviation of the lists is longer than this, white space included. */
const LONGEST = 24

const source = (word: string) =>
  word
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('\\.', '\\.\\s?')
    .replaceAll(' ', '\\s')

const pattern = (list: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}]|\\p{L}[.-])(?:${list.map(source).join('|')})\\.$`, 'iu')

const patterns = (language: Language) => KINDS.map((kind) => pattern(FACTS[language].abbreviations[kind]))

const PATTERNS: Readonly<Record<Language, readonly RegExp[]>> = {
  az: patterns('az'),
  ru: patterns('ru'),
  kk: patterns('kk'),
  en: patterns('en'),
}

/** What kind of abbreviation ends at `end`, its full stop included; `undefined` when none does. */
export const abbreviationAt = (text: string, end: number, language: Language): AbbreviationKind | undefined => {
  const tail = text.slice(Math.max(0, end - LONGEST), end)
  return KINDS[PATTERNS[language].findIndex((one) => one.test(tail))]
}
