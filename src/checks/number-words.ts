import type { Check } from '../check.ts'
import type { Finding } from '../model/finding.ts'
import { filledSides, place } from '../text/sides.ts'
import { reworded } from '../text/worded.ts'

/** Small numbers in words, of which `numbers` does not speak: one that stands where the source has another. */
export const numberWords: Check = {
  id: 'number-words',
  inspect: ({ pair, segments }) =>
    filledSides(segments).flatMap(({ segment, sourceText, targetText }): readonly Finding[] => {
      const changed = reworded(sourceText, targetText, pair)
      if (!changed) return []
      const { expected, found } = changed
      return [
        {
          segment: segment.id,
          key: 'changed',
          params: {
            found: targetText.slice(found.start, found.end),
            expected: sourceText.slice(expected.start, expected.end),
          },
          ...place('target', found),
        },
      ]
    }),
}
