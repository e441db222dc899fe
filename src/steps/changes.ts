import { type Segment, segmentsOf, type Unit } from '../model/document.ts'
import { type Content, readableText } from '../model/inline.ts'
import { joined, slice } from '../text/atoms.ts'
import { type Change as Stretch, wordDiff } from '../text/diff.ts'
import { type PlacedPart, placed } from '../text/recut.ts'
import type { Revised } from './compare.ts'

/** What a revision did to a segment: put it there, or made it of another. */
export type Change =
  | { readonly type: 'new' }
  | {
      readonly type: 'changed'
      /** The earlier text of every sentence of the document that the segment has a part of. */
      readonly was: Content
      /** In the readable text; nothing but `same` where only codes changed. Of a piece of a sentence, what falls into it. */
      readonly diff: readonly Stretch[]
    }

/**
 * What a revision did to the segments of a translation, however it cuts them: told from what became of the document's own
 * sentences, so that no cut shows as a change. By the ids of `units`; what the revision left alone is not there. Pure.
 */
export const changesOf = (revised: Revised | undefined, units: readonly Unit[]): ReadonlyMap<Segment['id'], Change> => {
  if (!revised) return new Map()
  const own = new Map(revised.units.map((unit) => [unit.id, unit]))
  const fates: Fates = new Map<Segment['id'], Content>([
    ...revised.added.map(({ id }) => [id, []] as const),
    ...revised.changed.map(({ before, after }) => [after.id, before.content] as const),
  ])
  return new Map(
    units.flatMap((unit) => {
      const there = own.get(unit.id)
      return there && segmentsOf(there).some(({ id }) => fates.has(id)) ? changesIn(unit, there, fates) : []
    }),
  )
}

/** What a sentence of the document was: nothing where it is new; not there where it stayed. */
type Fates = ReadonlyMap<Segment['id'], Content>

const changesIn = (cut: Unit, own: Unit, fates: Fates): readonly (readonly [Segment['id'], Change])[] => {
  const segments = placed(cut).flatMap(({ part, ...at }) => (part.type === 'segment' ? [{ id: part.id, ...at }] : []))
  const parts = placed(own)
  const whole = joined(own.parts.flatMap(({ content }) => content))
  const measure: Measure = (from, to) => readableText(slice(whole, from, to)).length
  return segments.flatMap(({ id, from, to }, index) => {
    const change = changeAt({ from, to, next: segments[index + 1]?.from }, parts, measure, fates)
    return change ? [[id, change] as const] : []
  })
}

/** How many UTF-16 code units of readable text stand between two places. */
type Measure = (from: number, to: number) => number

/** Where a segment stands in its unit, and where the next one begins. */
interface Span {
  readonly from: number
  readonly to: number
  readonly next: number | undefined
}

/** What was changed between two places of a unit; what was removed before the next segment belongs there too. */
const changeAt = (
  { from, to, next }: Span,
  parts: readonly PlacedPart[],
  measure: Measure,
  fates: Fates,
): Change | undefined => {
  const covered = parts
    .filter((one) => one.from < to && one.to > from)
    .map((one) => (one.part.type === 'segment' ? one : cutOff(one, from, to)))
  const sentences = covered.filter(({ part }) => part.type === 'segment')
  if (!sentences.some((one) => fateOf(one, fates))) return undefined
  if (sentences.every((one) => isNew(one, fates))) return { type: 'new' }

  const pieces = covered.map((one, place) => held(one, isAdded(covered, place, fates), fates))
  const start = measure(covered[0]?.from ?? from, from)
  const isLast = next === undefined || next >= (covered.at(-1)?.to ?? to)
  const reach = isLast ? Number.POSITIVE_INFINITY : start + measure(from, next)
  const diff = within(
    pieces.flatMap((piece) => piece.diff),
    start,
    start + measure(from, to),
    reach,
  )
  // a change of codes alone shows in no word: every piece of the sentence tells it
  const isMute = pieces.some((piece) => piece.isChanged && !piece.diff.some(isTelling))
  if (!isMute && !diff.some(isTelling)) return undefined
  return { type: 'changed', was: joined(pieces.flatMap(({ was }) => was)), diff }
}

const fateOf = ({ part }: PlacedPart, fates: Fates): Content | undefined =>
  part.type === 'segment' ? fates.get(part.id) : undefined

const isNew = (one: PlacedPart, fates: Fates): boolean => fateOf(one, fates)?.length === 0

const isTelling = ({ type }: Stretch): boolean => type !== 'same'

const cutOff = ({ part, ...place }: PlacedPart, start: number, end: number): PlacedPart => {
  const [from, to] = [Math.max(place.from, start), Math.min(place.to, end)]
  return { part: { ...part, content: slice(part.content, from - place.from, to - place.from) }, from, to }
}

/** What stands between sentences came with the new one: the one after it or, at the beginning, the one before it. */
const isAdded = (covered: readonly PlacedPart[], place: number, fates: Fates): boolean => {
  const isSentence = ({ part }: PlacedPart) => part.type === 'segment'
  const earlier = covered.slice(0, place).filter(isSentence)
  const next = covered.slice(place).find(isSentence)
  if (next && isNew(next, fates)) return true
  return next !== covered[place] && earlier.length > 0 && earlier.every((one) => isNew(one, fates))
}

/** A part of the document as it was, and how that differs from what it is. */
const held = (one: PlacedPart, isFresh: boolean, fates: Fates) => {
  const [now, was] = [one.part.content, isFresh ? [] : (fateOf(one, fates) ?? one.part.content)]
  return { was, diff: wordDiff(readableText(was), readableText(now)), isChanged: was !== now }
}

/** The stretches between two places of the text as it is now, and what was removed from `start` until `reach`. */
const within = (diff: readonly Stretch[], start: number, end: number, reach: number): readonly Stretch[] => {
  const kept: Stretch[] = []
  let at = 0
  for (const { type, text } of diff) {
    const from = at
    if (type !== 'removed') at += text.length
    const isThere = type === 'removed' ? from >= start && from < reach : from < end && at > start
    if (!isThere) continue
    const piece = type === 'removed' ? text : text.slice(Math.max(0, start - from), end - from)
    const last = kept.at(-1)
    if (last?.type === type) kept[kept.length - 1] = { type, text: last.text + piece }
    else kept.push({ type, text: piece })
  }
  return kept
}
