import { LIMITS } from '../markdown/limits.ts'
import { Fault } from '../model/fault.ts'
import type { SegmentId } from '../model/ids.ts'
import type { Content } from '../model/inline.ts'
import { fromTagged } from '../text/marks.ts'

/** Marks in one segment: what people write has a handful, and reading many thousands inside one another overflows the stack. */
const MOST_MARKS = 1000

/** What was sent for a segment, as a tree or as people type it. */
export type Typed = { readonly segment: string } & ({ readonly content: Content } | { readonly tagged: string })

/** The segment's new content. Throws `segment.unknown`, and `edit.unfit` for what cannot be read or is nested too deeply. */
export const readTyped = (
  typed: Typed,
  sources: ReadonlyMap<SegmentId, Content>,
): { readonly segment: SegmentId; readonly content: Content } => {
  const segment = typed.segment as SegmentId
  const source = sources.get(segment)
  if (!source) throw new Fault('segment.unknown', { segment })
  const content = 'content' in typed ? typed.content : readTagged(typed.tagged, source)
  if (!content) throw new Fault('edit.unfit', { segment, reason: 'tagged' in typed ? shown(typed.tagged) : '' })
  if (nesting(content) > LIMITS.nesting) throw new Fault('edit.unfit', { segment, reason: `> ${LIMITS.nesting} <…>` })
  return { segment, content }
}

/** What was typed, as content; `undefined` where it cannot be read. */
export const readTagged = (tagged: string, source: Content): Content | undefined =>
  tagged.split('<').length > MOST_MARKS ? undefined : fromTagged(tagged, source)

const shown = (tagged: string): string => (tagged.length > 80 ? `${tagged.slice(0, 80)}…` : tagged)

/** Level by level: no recursion that what is measured could break. */
const nesting = (content: Content): number => {
  let depth = 0
  for (let level = content; level.length > 0; depth++)
    level = level.flatMap((part) => (part.type === 'pc' ? part.content : []))
  return depth
}
