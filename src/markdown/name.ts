import type { SegmentId, UnitId } from '../model/ids.ts'
import type { Content } from '../model/inline.ts'
import { nameOf } from '../text/digest.ts'
import { shapeOf } from '../text/identity.ts'

/** Gives ids by source and occurrence: a moved paragraph keeps its id, and repeated text has one of its own each time. */
export const naming = () => {
  const seen = new Map<string, number>()
  const occurrence = (key: string): number => {
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count
  }
  return {
    segment: (content: Content): SegmentId => {
      const shape = shapeOf(content)
      return `s${nameOf('segment', shape, occurrence(`s${shape}`))}` as SegmentId
    },
    unit: (kind: string, name: string, content: Content): UnitId => {
      const shape = shapeOf(content)
      return `u${nameOf('unit', kind, name, shape, occurrence(`u${kind} ${name} ${shape}`))}` as UnitId
    },
  }
}
