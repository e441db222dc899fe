import type { z } from 'zod'
import type { termListSchema } from '../../../api/schemas/knowledge.ts'
import type { Language } from '../../../model/language.ts'
import { type Concept, type Gender, genderOfPerson, isName, type Term } from '../../../model/term.ts'
import { findTerms, termIndex } from '../../../text/terms.ts'

export type KnownConcept = z.output<typeof termListSchema>['concepts'][number]

/** A concept that the source of a sentence speaks of. */
export interface SpokenOf {
  readonly id: string
  /** As it stands in the source, each writing once. */
  readonly found: readonly string[]
  /** What the termbase has in the target's language, the preferred first and the forbidden last. */
  readonly renderings: readonly (Term & { readonly used: boolean })[]
  /** What it says of the source's term. */
  readonly note: string
  readonly gender: Gender | undefined
  readonly isName: boolean
}

const RANK: Readonly<Record<Term['status'], number>> = { preferred: 0, admitted: 1, deprecated: 2, forbidden: 3 }

/** Concepts of a sentence in the order of its source; `used`: the target has that rendering, in whatever form. */
export const termsIn = (
  concepts: readonly Concept[],
  source: { readonly language: Language; readonly text: string },
  target: { readonly language: Language; readonly text: string },
): readonly SpokenOf[] => {
  const used = new Set(findTerms(termIndex(concepts, target.language), target.text).map(({ term }) => term))
  const found = new Map<Concept, { readonly texts: Set<string>; readonly terms: Set<Term> }>()
  for (const { concept, term, start, end } of findTerms(termIndex(concepts, source.language), source.text)) {
    const one = found.get(concept) ?? { texts: new Set(), terms: new Set() }
    one.texts.add(source.text.slice(start, end))
    one.terms.add(term)
    found.set(concept, one)
  }
  return [...found].map(([concept, { texts, terms }]) => ({
    id: concept.id,
    found: [...texts],
    renderings: concept.terms
      .filter(({ language }) => language === target.language)
      .toSorted((one, other) => RANK[one.status] - RANK[other.status])
      .map((term) => ({ ...term, used: used.has(term) })),
    note: [...new Set([...terms].map(({ note }) => note))].filter(Boolean).join('; '),
    gender: genderOfPerson(concept),
    isName: isName(concept),
  }))
}
