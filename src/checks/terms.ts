import type { Check } from '../check.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { type Concept, isName } from '../model/term.ts'
import { allowedTerms, isMentioned } from '../text/mention.ts'
import { filledSides, place, type Sides } from '../text/sides.ts'
import { isAllowed, type Verdict, verifyTerms } from '../text/term-verdict.ts'
import { findTerms, termIndex } from '../text/terms.ts'

/**
 * Terms of the termbase that are no names: what the source has must be in the target by an approved term, in any form,
 * and nothing forbidden. A verb or an adjective is not asked for: another part of speech often renders it.
 */
export const terms: Check = {
  id: 'terms',
  inspect: ({ pair, segments, concepts }) => {
    if (concepts.every(isName)) return []
    const [source, target] = [termIndex(concepts, pair.source), termIndex(concepts, pair.target)]
    const introduced = new Set<Concept>()
    return filledSides(segments).flatMap((sides) => {
      const inSource = { text: sides.sourceText, found: findTerms(source, sides.sourceText) }
      const inTarget = { text: sides.targetText, found: findTerms(target, sides.targetText) }
      const verdicts = verifyTerms(inSource, inTarget, pair.target, introduced)
      for (const one of inTarget.found) if (isAllowed(one)) introduced.add(one.concept)
      return verdicts
        .filter(({ concept }) => !isName(concept))
        .flatMap((verdict) => findingsFor(verdict, sides, pair.target))
    })
  },
}

const findingsFor = (verdict: Verdict, sides: Sides, language: Language): readonly Finding[] => {
  const { concept, outcome, inSource, inTarget, wrong } = verdict
  const segment = sides.segment.id
  const expected = allowedTerms(concept, language)
    .map(({ text }) => text)
    .join(' / ')
  const [first] = inSource
  if (outcome === 'forbidden')
    return wrong.map((one) => ({
      segment,
      key: 'forbidden',
      params: { found: sides.targetText.slice(one.start, one.end), expected },
      ...place('target', one),
    }))
  if (!first || !isAskedFor(concept)) return []
  if (outcome === 'missing') {
    if (isMentioned(concept, sides.targetText, language, false)) return []
    return [{ segment, key: 'missing', params: { found: first.text, expected }, ...place('source', first) }]
  }
  if (inTarget.length >= inSource.length) return []
  const params = { found: first.text, count: inTarget.length, wanted: inSource.length }
  return [{ segment, key: 'fewer', params, ...place('source', first) }]
}

const isAskedFor = ({ terms: all }: Concept): boolean =>
  !all.some(({ type }) => type === 'verb' || type === 'adjective')
