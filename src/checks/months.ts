import type { Check } from '../check.ts'
import { dateClash, hasFigures } from '../text/date-clash.ts'
import { filledSides, place } from '../text/sides.ts'

/**
 * Dates of one side whose month the other does not name, while their figures stand there and no other date does: a holiday
 * or an unusual word may say it. What surely is another date, or lost, belongs to the check of dates.
 */
export const months: Check = {
  id: 'months',
  inspect: ({ pair, segments }) =>
    filledSides(segments).flatMap(({ segment, sourceText, targetText }) => {
      const { missing, added } = dateClash(sourceText, targetText, pair)
      return [
        ...added
          .slice(missing.length)
          .filter((date) => hasFigures(date, sourceText))
          .map(({ start, end }) => ({
            segment: segment.id,
            key: 'added',
            params: { found: targetText.slice(start, end) },
            ...place('target', { start, end }),
          })),
        ...missing
          .slice(added.length)
          .filter((date) => hasFigures(date, targetText))
          .map(({ start, end }) => ({
            segment: segment.id,
            key: 'missing',
            params: { expected: sourceText.slice(start, end) },
            ...place('source', { start, end }),
          })),
      ]
    }),
}
