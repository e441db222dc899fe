import type { Language } from '../model/language.ts'
import { type Span, withoutAddresses } from './address.ts'
import { FACTS } from './languages/index.ts'
import { isAcronym, runsOf, tokens } from './letters.ts'

/** Where this share of the longer words is capitalised and no stop ends them, capitals tell no names: a headline. */
const HEADLINE = 0.6
const LONGER = 4
const HEADLINE_WORDS = 4
const STOP = /[.!?…]["'”’»)]*\s*$/u

/** How far back a sentence's start shows. */
const LOOK = 12
const STARTS = /(?:^|[.!?…:;]["'’”»)]*\s+|[«“„"([]|[—–-]\s+|\n)\s*$/u
const WITHIN = /^(?: |-|‑|\u00a0)$/u

/** Whether a word that begins there begins a sentence, a line, a quotation or a list. */
export const opensSentence = (text: string, start: number): boolean => STARTS.test(text.slice(0, start).slice(-LOOK))

/**
 * Names as capitals show them: runs of capitalised words inside a sentence, and at its start when a second one follows.
 * Titles, weekdays and the like are no names; acronyms are left to the termbase.
 */
export const capitalNames = (text: string, language: Language): readonly Span[] => {
  const plain = withoutAddresses(text)
  const words = tokens(plain)
  const longer = words.filter(({ text: word }) => word.length >= LONGER)
  const capitals = longer.filter(({ text: word }) => /^\p{Lu}/u.test(word))
  const headline = longer.length >= HEADLINE_WORDS && capitals.length / longer.length >= HEADLINE && !STOP.test(text)
  if (headline) return []
  const { titles, openers } = FACTS[language]
  const isName = ({ text: word }: Span) =>
    /^\p{Lu}\p{M}*[\p{Ll}'’]/u.test(word) && !titles.includes(word) && !openers.includes(word) && !isAcronym(word)
  const runs = runsOf(text, words.filter(isName), (between) => WITHIN.test(between))
  return runs.filter(({ start, text: name }) => /[ \u00a0]/u.test(name) || !opensSentence(plain, start))
}
