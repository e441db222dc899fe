import type { Segment, Unit } from '../model/document.ts'
import { type Content, isBlank } from '../model/inline.ts'
import { slice } from '../text/atoms.ts'
import { type PlacedPart, placed } from '../text/recut.ts'

/** Neighbouring segments of a unit that were cut anew, bounded by cuts that it had and has. */
export interface Group {
  readonly before: readonly Segment[]
  readonly after: readonly Segment[]
  /** All that they cover, as it was cut: text between segments that nobody translates stands here too. */
  readonly parts: Unit['parts']
  /** Nothing but white space stands between the new segments, and nothing at their ends. */
  readonly isWhole: boolean
}

type PlacedSegment = PlacedPart & { readonly part: Segment }

/** What was cut anew in a unit; what stands as it stood is in no group. Pure. */
export const regroup = (before: Unit, after: Unit): readonly Group[] => {
  const [old, now] = [placed(before), placed(after)]
  const all = [...segmentsIn(old), ...segmentsIn(now)].sort((one, other) => one.from - other.from || one.to - other.to)
  const spans: { from: number; to: number }[] = []
  for (const { from, to } of all) {
    const last = spans.at(-1)
    if (last && from < last.to) last.to = Math.max(last.to, to)
    else spans.push({ from, to })
  }
  return spans
    .map(({ from, to }): Group => {
      const fresh = within(now, from, to)
      return {
        before: segmentsIn(within(old, from, to)).map(({ part }) => part),
        after: segmentsIn(fresh).map(({ part }) => part),
        parts: within(old, from, to).map((one) => cutOff(one, from, to)),
        isWhole: fresh.every(({ part, ...at }) => part.type === 'segment' || isGap(part.content, at, from, to)),
      }
    })
    .filter(({ before, after }) => before.map(({ id }) => id).join() !== after.map(({ id }) => id).join())
}

const segmentsIn = (parts: readonly PlacedPart[]): readonly PlacedSegment[] =>
  parts.filter((one): one is PlacedSegment => one.part.type === 'segment')

const within = (parts: readonly PlacedPart[], from: number, to: number): readonly PlacedPart[] =>
  parts.filter((one) => one.from < to && one.to > from)

/** Only what is not translated can reach beyond the segments. */
const cutOff = ({ part, from, to }: PlacedPart, start: number, end: number): Unit['parts'][number] =>
  from >= start && to <= end
    ? part
    : { ...part, content: slice(part.content, Math.max(0, start - from), Math.min(to, end) - from) }

const isGap = (content: Content, at: { from: number; to: number }, from: number, to: number): boolean =>
  isBlank(content) && at.from > from && at.to < to
