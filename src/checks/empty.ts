import type { Check } from '../check.ts'
import { isEmpty } from '../text/sides.ts'

/** A target that says nothing. Every other check is silent about such a segment. */
export const empty: Check = {
  id: 'empty',
  inspect: ({ segments }) =>
    segments.filter(isEmpty).map(({ segment }) => ({ segment: segment.id, key: 'nothing', params: {} })),
}
