import type { Check } from '../check.ts'
import type { Finding } from '../model/finding.ts'
import { type Concept, isName } from '../model/term.ts'
import { sameForm } from '../text/names/same-form.ts'
import { variantIn } from '../text/names/variants.ts'
import { patched } from '../text/patch.ts'
import { filledSides, place } from '../text/sides.ts'
import { findTerms, termIndex } from '../text/terms.ts'

/** Approved spellings of one name that an article mixes: the first to stand in it is the one to keep to. */
export const nameVariants: Check = {
  id: 'name-variants',
  inspect: ({ pair, segments, concepts }) => {
    if (!concepts.some(isName)) return []
    const index = termIndex(concepts, pair.target)
    const first = new Map<Concept, string>()
    return filledSides(segments).flatMap(({ segment, target, targetText }) =>
      findTerms(index, targetText).flatMap((found): readonly Finding[] => {
        const expected = variantIn(found, first)
        if (expected === undefined) return []
        const form = targetText.slice(found.start, found.end)
        const name = sameForm(form, found.term.text, expected, pair.target)
        const fix = name === undefined ? undefined : patched(target, found.start, found.end, name)
        return [
          {
            segment: segment.id,
            key: 'mixed',
            params: { found: form, expected },
            ...place('target', found),
            ...(fix && { fix: [...fix] }),
          },
        ]
      }),
    )
  },
}
