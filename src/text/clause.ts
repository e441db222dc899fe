import type { Language } from '../model/language.ts'
import { FACTS, perLanguage } from './languages/index.ts'
import type { Opening } from './opening.ts'

const VERBS = perLanguage(({ boundaries: { verbs } }) =>
  verbs.length === 0 ? undefined : new RegExp(`(?<![\\p{L}-])(?:${verbs.join('|')})(?!\\p{L})`, 'u'),
)
const NUMBERED = /(?:\p{N}|[IVXLC])\s*(?:\p{L}{1,2}\.\s?|\p{Ll}{2}\s)+$/u
/** What stands for a verb: `Author: …`, `Height — …` */
const LABEL = /^\p{L}+(?:\s\p{Ll}+)?(?::|\s[—–])/u
const INITIALS = /(?<!\p{L})\p{Lu}\.\s?/gu
/** A person's name: two capitalised words, or the ending of a surname. */
const NAME = /^\p{Lu}[\p{L}\p{M}’'-]*(?:\s+\p{Lu}|(?<=\p{L}{2}(?:[оеё]ва?|ина?|дзе))(?!\p{L}))/u

/**
 * Whether a date that ends in an abbreviation stands between two clauses that have a finite verb each: without a comma
 * these are two sentences. Only in languages whose verbs can be told by their form.
 */
export const isTwoClauses = (sentence: string, opening: Opening, language: Language): boolean => {
  const verb = VERBS[language]
  const isPerson = NAME.test(opening.bare) && !FACTS[language].titles.includes(opening.word)
  if (!verb || !NUMBERED.test(sentence) || isPerson) return false
  const clause = sentence.split(/[,;:()—–«»]/).at(-1) ?? ''
  const [next = ''] = opening.bare.replace(INITIALS, '').split(/[.!?…,;:()—–]/, 1)
  return verb.test(clause) && (verb.test(next.charAt(0).toLowerCase() + next.slice(1)) || LABEL.test(opening.bare))
}
