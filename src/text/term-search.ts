import { LANGUAGES, type Language } from '../model/language.ts'
import { type Concept, NAME_TYPES, type Term } from '../model/term.ts'
import { fold } from './fold.ts'
import { findTerms, termIndex } from './terms.ts'

export interface TermQuery {
  readonly query?: string | undefined
  /** A type of term; `name`: any type of names. */
  readonly type?: string | undefined
  readonly language?: Language | undefined
  readonly status?: Term['status'] | undefined
}

/**
 * Concepts that have a term of that type, language and status together, and one, in whatever language, which the query is
 * a form of or a part of; or that are called so. In the order given.
 */
export const searchConcepts = <One extends Concept>(
  concepts: readonly One[],
  { query = '', type, language, status }: TermQuery,
): readonly One[] => {
  const words = query.trim()
  const inflected = words === '' ? undefined : foundIn(concepts, words)
  return concepts.filter(
    ({ id, terms }) =>
      ((language === undefined && status === undefined && type === undefined) ||
        terms.some((term) => isOf(term, { type, language, status }))) &&
      (inflected === undefined || id === words || terms.some((term) => inflected.has(term) || holds(term, words))),
  )
}

const isOf = (term: Term, { type, language, status }: TermQuery): boolean =>
  (language === undefined || term.language === language) &&
  (status === undefined || term.status === status) &&
  (type === undefined || (type === 'name' ? (NAME_TYPES as readonly string[]).includes(term.type) : term.type === type))

/** The terms that the words, read as a text of each language, are forms of. */
const foundIn = (concepts: readonly Concept[], words: string): ReadonlySet<Term> =>
  new Set(
    LANGUAGES.flatMap((language) =>
      // names are sought in small letters too
      [words, capitalized(words, language)].flatMap((text) =>
        findTerms(termIndex(concepts, language), text).map(({ term }) => term),
      ),
    ),
  )

const capitalized = (words: string, language: Language): string =>
  words.replace(/(^|[\s-])(\p{Ll})/gu, (letters) => letters.toLocaleUpperCase(language))

const holds = ({ text, language }: Term, words: string): boolean => fold(text, language).includes(fold(words, language))
