import type { Check } from '../check.ts'
import type { Finding } from '../model/finding.ts'
import { type Concept, isName } from '../model/term.ts'
import { variantIn } from '../text/names/variants.ts'
import { filledSides, place } from '../text/sides.ts'
import { findTerms, termIndex } from '../text/terms.ts'

/** Approved spellings of one name that an article mixes: the first to stand in it is the one to keep to. */
export const nameVariants: Check = {
  id: 'name-variants',
  inspect: ({ pair, segments, concepts }) => {
    if (!concepts.some(isName)) return []
    const index = termIndex(concepts, pair.target)
    const first = new Map<Concept, string>()
    return filledSides(segments).flatMap(({ segment, targetText }) =>
      findTerms(index, targetText).flatMap((found): readonly Finding[] => {
        const expected = variantIn(found, first)
        if (expected === undefined) return []
        const params = { found: targetText.slice(found.start, found.end), expected }
        return [{ segment: segment.id, key: 'mixed', params, ...place('target', found) }]
      }),
    )
  },
}
