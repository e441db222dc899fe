import type { LanguagePair } from '../model/language.ts'
import { type Concept, standingOn } from '../model/term.ts'
import { verifyTerms } from './term-verdict.ts'
import { findTerms, termIndex } from './terms.ts'

/**
 * Whether a translation lacks an approved term for what its source names, or has a forbidden one, as the termbase stands
 * on the day (UTC) of `now`. Its indexes are made when first asked. A verb or an adjective is not asked for: another part of speech often renders it.
 */
export const termBreach = (
  termbase: readonly Concept[],
  pair: LanguagePair,
  now: Date,
): ((source: string, target: string) => boolean) => {
  const concepts = standingOn(termbase, now.toISOString().slice(0, 10))
  const all = new Set(concepts)
  let indexes:
    | { readonly source: ReturnType<typeof termIndex>; readonly target: ReturnType<typeof termIndex> }
    | undefined
  return (source, target) => {
    if (concepts.length === 0) return false
    indexes ??= { source: termIndex(concepts, pair.source), target: termIndex(concepts, pair.target) }
    const verdicts = verifyTerms(
      { text: source, found: findTerms(indexes.source, source) },
      { text: target, found: findTerms(indexes.target, target) },
      pair.target,
      all,
    )
    return verdicts.some(
      ({ concept, outcome }) =>
        outcome === 'forbidden' ||
        (outcome === 'missing' && !concept.terms.some(({ type }) => type === 'verb' || type === 'adjective')),
    )
  }
}
