import type { Language } from '../model/language.ts'
import type { Concept, Term } from '../model/term.ts'
import type { Span } from './address.ts'
import { fold } from './fold.ts'
import { frozen, inflected, type TermWord } from './inflection.ts'
import { FACTS } from './languages/index.ts'
import { tokens } from './letters.ts'

/** The terms of one language, found by the stem of their rarest word. Built once for a termbase. */
export interface TermIndex {
  readonly language: Language
  readonly byStem: ReadonlyMap<string, readonly Entry[]>
}

/** One term, ready to be matched. */
export interface Entry {
  readonly concept: Concept
  readonly term: Term
  readonly words: readonly TermWord[]
  /** What stands before each word in the term itself: nothing, a space, `, `, `.`. */
  readonly gaps: readonly string[]
  /** Which of the words it is found by. */
  readonly anchor: number
  readonly acronym: boolean
  /** A single capitalised word: without its capital it is another word (Report, report). */
  readonly capital: boolean
}

/** How many letters of a stem a term is found by. */
export const LONGEST_STEM = 48
/** Words of so few letters are too often part of other words to stand for a term alone. */
const TOO_SHORT = 3
const ORDINAL = /^(\d+)(?:st|nd|rd|th|-(?:й|я|е|ю|м|х|го|му|ми|ой|ая|ое|ые|ый|ого|ому|ші|шы|інші|ыншы|c[ıiuü]))$/u
const NUMBERED = /(?<!\d)\d+-\p{L}{1,4}(?![\p{L}\p{M}\p{N}])/gu

/**
 * The index of a language's terms. A single word of three letters or fewer is left out (kk `ту`, `қор` are found as
 * part of a longer term only) unless capitals or an acronym's form tell it apart.
 */
export const termIndex = (concepts: readonly Concept[], language: Language): TermIndex => {
  const drafts = concepts.flatMap((concept) =>
    concept.terms.filter((term) => term.language === language).flatMap((term) => entry(concept, term)),
  )
  const frequency = new Map<string, number>()
  for (const { words } of drafts) for (const { stem } of words) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  const rank = ({ stem }: TermWord) => (frequency.get(stem) ?? 0) - stem.length / 100
  const entries = drafts.map((one) => {
    const ranks = one.words.map(rank)
    return { ...one, anchor: ranks.indexOf(Math.min(...ranks)) }
  })
  return {
    language,
    byStem: Map.groupBy(entries, ({ words, anchor }) => (words[anchor]?.stem ?? '').slice(0, LONGEST_STEM)),
  }
}

const entry = (concept: Concept, term: Term): readonly Omit<Entry, 'anchor'>[] => {
  const { language } = term
  const plain = fold(term.text, language)
  const places = termWords(plain)
  const found = places.map(({ text }) => text)
  const gaps = places.map(({ start }, index) => plain.slice(places[index - 1]?.end ?? start, start))
  const acronym = found.length === 1 && /\p{Lu}.*\p{Lu}/u.test(term.text)
  const capital = found.length === 1 && !acronym && /^\p{Lu}/u.test(term.text)
  const [only = ''] = found
  if (found.length === 0 || (found.length === 1 && !acronym && !capital && only.length <= TOO_SHORT)) return []
  const every = FACTS[language].inflection.scope === 'every'
  const words = found.map((word, index) =>
    /\d/.test(word) || !(every || index === found.length - 1) ? frozen(word) : inflected(word, language),
  )
  return [{ concept, term, words, gaps, acronym, capital }]
}

/** Words of a folded text; a number is one word with its ordinal ending, and stands without it. */
export const termWords = (text: string): readonly Span[] => {
  const numbered = [...text.matchAll(NUMBERED)].filter(({ 0: found }) => ORDINAL.test(found))
  const ends = new Map(numbered.map(({ 0: found, index }) => [index, index + found.length]))
  let reached = 0
  return tokens(text).flatMap((token) => {
    if (token.start < reached) return []
    reached = ends.get(token.start) ?? token.end
    const whole = text.slice(token.start, reached)
    return [{ start: token.start, end: reached, text: ORDINAL.exec(whole)?.[1] ?? whole }]
  })
}
