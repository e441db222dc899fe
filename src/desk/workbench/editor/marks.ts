import type { LanguagePair } from '../../../model/language.ts'
import type { Concept, Term } from '../../../model/term.ts'
import { findTerms, termIndex } from '../../../text/terms.ts'
import type { TermMark } from './slices.ts'

const RANK: Readonly<Record<Term['status'], number>> = { preferred: 0, admitted: 1, deprecated: 2, forbidden: 3 }

/** The terms of a source in its order, each place once. */
export const marksIn = (source: string, pair: LanguagePair, concepts: readonly Concept[]): readonly TermMark[] => {
  const found = findTerms(termIndex(concepts, pair.source), source)
  const places = Map.groupBy(found, ({ start, end }) => `${start} ${end}`)
  return [...places.values()].map((all) => {
    const [{ start, end } = { start: 0, end: 0 }] = all
    const renderings = [...new Set(all.map(({ concept }) => concept))]
      .flatMap(({ terms }) => terms.filter(({ language }) => language === pair.target))
      .toSorted((one, other) => RANK[one.status] - RANK[other.status])
    return { start, end, renderings }
  })
}
