import type { SegmentId, UnitId } from '../model/ids.ts'
import type { Content } from '../model/inline.ts'
import { digest, nameOf } from '../text/digest.ts'
import { shapeOf } from '../text/identity.ts'

/** Gives ids by source and occurrence: a moved paragraph keeps its id, and repeated text has one of its own each time. */
export const naming = () => {
  const seen = new Map<string, number>()
  const names = new Map<string, string>()
  const occurrence = (key: string): number => {
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count
  }
  // most units are one segment: its digest serves both
  const named = (text: string): string => {
    const name = names.get(text) ?? digest(text).slice(0, 20)
    names.set(text, name)
    return name
  }
  return {
    segment: (content: Content): SegmentId => {
      const name = named(shapeOf(content))
      const count = occurrence(name)
      return `s${count === 1 ? name : nameOf(name, count)}` as SegmentId
    },
    unit: (kind: string, name: string, content: Content): UnitId => {
      const own = `${named(`${kind} ${name}`).slice(0, 4)}${named(shapeOf(content))}`
      const count = occurrence(own)
      return `u${count === 1 ? own : nameOf(own, count)}` as UnitId
    },
  }
}
