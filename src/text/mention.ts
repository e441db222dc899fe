import type { Language } from '../model/language.ts'
import type { Concept, Term } from '../model/term.ts'
import { fold } from './fold.ts'
import { inflected, isNever } from './inflection.ts'
import { tokens } from './letters.ts'

/** A shorter beginning of a word says nothing about which word it is. */
const TELLING = 4

/** The terms that may be printed for a concept in a language, the preferred one first. */
export const allowedTerms = (concept: Concept, language: Language): readonly Term[] =>
  ['preferred', 'admitted'].flatMap((status) =>
    concept.terms.filter((term) => term.language === language && term.status === status),
  )

/**
 * Whether a text speaks of a name without printing it in full: a person's surname, a word made from a place
 * (`азербайджанский`), any word of another name once it was printed in full earlier (`introduced`).
 */
export const isMentioned = (concept: Concept, text: string, language: Language, introduced: boolean): boolean => {
  const words = tokens(fold(text, language))
    .map(({ text: word }) => word)
    .filter((word) => !isNever(word, language))
  return allowedTerms(concept, language).some((term) => {
    const parts = tokens(fold(term.text, language)).map(({ text: word }) => word)
    const telling = introduced ? parts : term.type === 'person' || parts.length === 1 ? parts.slice(-1) : []
    const stems = telling
      .flatMap((word) => inflected(word, language).stems.map(({ stem }) => stem))
      .filter((stem) => stem.length >= TELLING)
    return stems.some((stem) => words.some((word) => word.startsWith(stem)))
  })
}

/** Every word of the names and terms of a language, folded. */
export const knownWords = (concepts: readonly Concept[], language: Language): ReadonlySet<string> =>
  new Set(
    concepts
      .flatMap(({ terms }) => terms)
      .filter((term) => term.language === language)
      .flatMap((term) => tokens(fold(term.text, language)).map(({ text }) => text)),
  )

/** Whether a word is a known one, with any ending. */
export const isKnown = (word: string, known: ReadonlySet<string>, language: Language): boolean => {
  const plain = fold(word, language)
  if (known.has(plain)) return true
  return Array.from({ length: Math.max(0, plain.length - TELLING) }, (_, cut) => plain.slice(0, TELLING + cut)).some(
    (beginning) => known.has(beginning),
  )
}
