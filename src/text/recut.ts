import { segmentsOf, type Unit } from '../model/document.ts'
import type { SegmentId } from '../model/ids.ts'
import { type Content, isBlank } from '../model/inline.ts'
import type { Segmentation } from '../model/translation.ts'
import { joined, slice, widthOf } from './atoms.ts'
import { nameOf } from './digest.ts'
import { shapeOf } from './identity.ts'
import { hasLetter } from './letters.ts'

/** A part of a unit with the place where it begins and the one where it ends, in the measure of `widthOf`. */
export interface PlacedPart {
  readonly part: Unit['parts'][number]
  readonly from: number
  readonly to: number
}

export const placed = ({ parts }: Unit): readonly PlacedPart[] => {
  let at = 0
  return parts.map((part) => {
    const from = at
    at += widthOf(part.content)
    return { part, from, to: at }
  })
}

/** Where one part ends and the next begins, in the measure of `widthOf`: what `recut` makes these parts of. */
export const cutsOf = (parts: readonly { readonly content: Content }[]): readonly number[] => {
  let at = 0
  return parts.slice(0, -1).map(({ content }) => {
    at += widthOf(content)
    return at
  })
}

/**
 * A document's unit cut at these places and at no others. What stands as in the document keeps its id; other segments are
 * named by where they stand in the unit, so that the same cuts give the same ids. What has no letter is ignorable, unless
 * it is of a segment that had none either.
 */
export const recut = (unit: Unit, cuts: readonly number[]): Unit => {
  const content = joined(unit.parts.flatMap((part) => part.content))
  const own = new Map(placed(unit).map((one) => [one.from, one]))
  const mute = [...own.values()].filter(({ part }) => part.type === 'segment' && !hasLetter(part.content))
  const end = widthOf(content)
  const edges = [0, ...[...new Set(cuts)].filter((cut) => cut > 0 && cut < end).sort((one, other) => one - other), end]
  const parts = edges.slice(1).map((to, index): Unit['parts'][number] => {
    const from = edges[index] ?? 0
    const there = own.get(from)
    if (there?.to === to) return there.part
    const piece = slice(content, from, to)
    const isSegment = hasLetter(piece) || (!isBlank(piece) && mute.some((one) => one.from < to && one.to > from))
    return isSegment
      ? { type: 'segment', id: pieceId(unit, from, to), content: piece }
      : { type: 'ignorable', content: piece }
  })
  return { ...unit, parts }
}

const pieceId = ({ id }: Unit, from: number, to: number) => `s${nameOf(id, from, to)}` as SegmentId

/** A document's units as a translation cuts them. */
export const layOut = (units: readonly Unit[], segmentation: Segmentation): readonly Unit[] =>
  units.map((unit) => {
    const cuts = segmentation[unit.id]
    return cuts ? recut(unit, cuts) : unit
  })

/** A segmentation without what cuts a unit just as the document does, or a unit that the document has not. */
export const needed = (segmentation: Segmentation, units: readonly Unit[]): Segmentation =>
  Object.fromEntries(
    units.flatMap((unit) => {
      const cuts = segmentation[unit.id]
      return cuts && cuts.join() !== cutsOf(unit.parts).join() ? [[unit.id, cuts]] : []
    }),
  )

/** What of a segmentation cuts the units of another document into the same sentences. */
export const carriedCuts = (
  segmentation: Segmentation,
  before: readonly Unit[],
  after: readonly Unit[],
): Segmentation => {
  const known = new Map(before.map((unit) => [unit.id, unit]))
  const alike = after.filter((unit) => {
    const cuts = segmentation[unit.id]
    const old = known.get(unit.id)
    return old && cuts && sentencesOf(old, cuts) === sentencesOf(unit, cuts)
  })
  return needed(segmentation, alike)
}

const sentencesOf = (unit: Unit, cuts: readonly number[]): string =>
  JSON.stringify(segmentsOf(recut(unit, cuts)).map(({ content }) => shapeOf(content)))

/** Whether both cut the same units at the same places. */
export const sameCuts = (one: Segmentation, other: Segmentation): boolean => {
  const written = (cuts: Segmentation) => JSON.stringify(Object.entries(cuts).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return written(one) === written(other)
}
