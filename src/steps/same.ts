import type { Segment } from '../model/document.ts'
import { shapeOf } from '../text/identity.ts'

/** A segment and the one of the new document that says the same. */
export interface Same {
  readonly before: Segment
  readonly after: Segment
  /** The sentences before and after it are the same too. */
  readonly isBetweenTheSame: boolean
}

interface Placed {
  readonly segment: Segment
  readonly left: string
  readonly right: string
}

/** How many of its two neighbours a segment has kept. */
const kept = (one: Placed, other: Placed): number => Number(one.left === other.left) + Number(one.right === other.right)

/**
 * Pairs what says the same in both documents. Where a sentence stands several times, the places with the same neighbours
 * go together first, then the rest in their order. Pure.
 */
export const matchSame = (before: readonly Segment[], after: readonly Segment[]): readonly Same[] => {
  const [old, now] = [placesOf(before), placesOf(after)]
  return [...now].flatMap(([key, places]) => matched(old.get(key) ?? [], places))
}

const matched = (old: readonly Placed[], now: readonly Placed[]): readonly Same[] => {
  const pairs: Same[] = []
  let [olds, nows] = [old, now]
  for (const wanted of [2, 1, 0]) {
    const free = [...olds]
    nows = nows.filter((place) => {
      const index = free.findIndex((candidate) => kept(candidate, place) >= wanted)
      const [found] = index < 0 ? [] : free.splice(index, 1)
      if (found) pairs.push({ before: found.segment, after: place.segment, isBetweenTheSame: kept(found, place) === 2 })
      return !found
    })
    olds = free
  }
  return pairs
}

const placesOf = (segments: readonly Segment[]): ReadonlyMap<string, readonly Placed[]> => {
  const keys = segments.map(({ content }) => shapeOf(content))
  const places = new Map<string, Placed[]>()
  for (const [index, segment] of segments.entries()) {
    const key = keys[index] as string
    const own = places.get(key) ?? []
    own.push({ segment, left: keys[index - 1] ?? '', right: keys[index + 1] ?? '' })
    places.set(key, own)
  }
  return places
}
