import { partsOf } from '../markdown/parts.ts'
import type { Unit } from '../model/document.ts'
import { Fault } from '../model/fault.ts'
import type { SegmentId } from '../model/ids.ts'
import { plainText } from '../model/inline.ts'
import type { Language } from '../model/language.ts'
import type { Segmentation } from '../model/translation.ts'
import { gapAt, joined, placeOf, slice, widthOf } from '../text/atoms.ts'
import { hasLetter } from '../text/letters.ts'
import { cutsOf, type PlacedPart, placed } from '../text/recut.ts'

export type Cutting =
  /** `at`: in the plain text of the segment's source, in UTF-16 code units. */
  | { readonly type: 'split'; readonly segment: SegmentId; readonly at: number }
  /** With the segment that follows in its unit, and what stands between them. */
  | { readonly type: 'merge'; readonly segment: SegmentId }
  /** Everything, by the rules of today. */
  | { readonly type: 'again' }

/**
 * Where the units that the order is about are to be cut. Pure; throws `segment.unknown`, `segmentation.inside_code` and
 * `segmentation.edge` {segment, at}, `segmentation.last` {segment}.
 */
export const cutsFor = (order: Cutting, units: readonly Unit[], source: Language): Segmentation => {
  if (order.type === 'again') return Object.fromEntries(units.map((unit) => [unit.id, cutByRule(unit, source)]))
  const { segment } = order
  const unit = units.find(({ parts }) => parts.some((part) => part.type === 'segment' && part.id === segment))
  if (!unit) throw new Fault('segment.unknown', { segment })
  const parts = placed(unit)
  const index = parts.findIndex(({ part }) => part.type === 'segment' && part.id === segment)
  const there = parts[index] as PlacedPart
  const cuts = cutsOf(unit.parts)
  if (order.type === 'split') return { [unit.id]: [...cuts, ...newCuts(there, order)].sort((a, b) => a - b) }
  const next = parts.slice(index + 1).find(({ part }) => part.type === 'segment')
  if (!next) throw new Fault('segmentation.last', { segment })
  return { [unit.id]: cuts.filter((cut) => cut <= there.from || cut >= next.to) }
}

const cutByRule = ({ parts }: Unit, source: Language): readonly number[] =>
  cutsOf(partsOf(joined(parts.flatMap(({ content }) => content)), source))

/** Both ends of the white space at the place; each side must have something to translate. */
const newCuts = (
  { part: { content }, from }: PlacedPart,
  { segment, at }: { readonly segment: SegmentId; readonly at: number },
): readonly number[] => {
  const place = placeOf(content, at)
  if (place === undefined)
    throw new Fault(at < plainText(content).length ? 'segmentation.inside_code' : 'segmentation.edge', { segment, at })
  const [end, start] = gapAt(content, place)
  if (!hasLetter(slice(content, 0, end)) || !hasLetter(slice(content, start, widthOf(content))))
    throw new Fault('segmentation.edge', { segment, at })
  return [...new Set([from + end, from + start])]
}
