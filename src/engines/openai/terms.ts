import { type Content, readableText } from '../../model/inline.ts'
import type { Language, LanguagePair } from '../../model/language.ts'
import type { Concept, Term } from '../../model/term.ts'
import { findTerms, type TermIndex, termIndex } from '../../text/terms.ts'

/** What a model is told of one term of a sentence; every form is the base form. */
export interface TermHint {
  readonly source: string
  /** The preferred target first. */
  readonly target: readonly string[]
  readonly avoid: readonly string[]
}

/** More than a sentence has, and few enough to be read. */
const AT_MOST = 40

/** The hints for a sentence. Indexes of the termbase are kept as long as the same termbase is handed in. */
export const termBook = () => {
  const shelves = new WeakMap<readonly Concept[], Map<Language, TermIndex>>()
  const indexOf = (concepts: readonly Concept[], language: Language): TermIndex => {
    const shelf = shelves.get(concepts) ?? new Map<Language, TermIndex>()
    shelves.set(concepts, shelf)
    const index = shelf.get(language) ?? termIndex(concepts, language)
    shelf.set(language, index)
    return index
  }
  return (concepts: readonly Concept[], { source, target }: LanguagePair, content: Content): readonly TermHint[] => {
    const found = findTerms(indexOf(concepts, source), readableText(content))
    const once = new Map(found.map(({ concept, term }) => [`${concept.id} ${term.text}`, { concept, term }]))
    return [...once.values()].flatMap(({ concept, term }) => hint(concept, term, target)).slice(0, AT_MOST)
  }
}

const hint = (concept: Concept, term: Term, language: Language): readonly TermHint[] => {
  const textsOf = (status: Term['status']) =>
    concept.terms.filter((one) => one.language === language && one.status === status).map(({ text }) => text)
  const target = [...textsOf('preferred'), ...textsOf('admitted')]
  const avoid = [...textsOf('deprecated'), ...textsOf('forbidden')]
  return target.length === 0 && avoid.length === 0 ? [] : [{ source: term.text, target, avoid }]
}
