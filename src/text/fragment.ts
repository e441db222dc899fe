import type { Language } from '../model/language.ts'
import { FACTS } from './languages/index.ts'
import type { Opening } from './opening.ts'

/** A number, a Roman numeral or a letter that counts what follows, also as in `Fig. 5.` */
const COUNTER = /^[\s("«“•\-–—]*(?:\p{Lu}\p{Ll}{0,4}\.\s)?(?:[\d.]+|[IVXLC]+|\p{L})[.)]*$/u
/** `ASTANA. 5 May. …` */
const DATELINE = /^[\p{Lu}\s–-]{3,30}(?:\.|[.,]\s*\p{N}{1,2}\s+\p{Ll}+\.)$/u
/** `Astana. 5 May. …`: what follows the day is a sentence of its own. */
const QUIET_DATELINE = /^\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}\p{Ll}+)?\.$/u
/** `Winners: 1. J. Brown; 2. …` */
const ITEM_WITHIN = /[:;]\s+\p{N}{1,2}\.$/u
/** `At 5 a.m. Mr. Reed …`: nothing but when it was has been said as yet. */
const TIME = /^[^\p{L}\p{N}]*(?:(\p{Lu}\p{Ll}*)\s+)?(?:\p{N}[\p{N}.,:–-]*|[IVXLC]+)\s*(?:\p{L}{1,4}\.\s?)+$/u

/** Whether what ends in a full stop only counts what follows, or says where and when: no sentence of its own. */
export const isCounter = (sentence: string): boolean => COUNTER.test(sentence) || ITEM_WITHIN.test(sentence)

export const isDateline = (sentence: string, { bare }: Opening): boolean =>
  (DATELINE.test(sentence) && (/\p{N}/u.test(sentence) || /^\p{N}{1,2}\s+\p{Ll}/u.test(bare))) ||
  (QUIET_DATELINE.test(sentence) && /^\p{N}{1,2}\s+\p{Ll}+\./u.test(bare))

/** Asked where an abbreviation ends what may be a sentence. */
export const isTimeAlone = (sentence: string, language: Language): boolean => {
  const found = TIME.exec(sentence)
  return found !== null && (found[1] === undefined || FACTS[language].openers.includes(found[1]))
}
