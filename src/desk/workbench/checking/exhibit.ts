import type { SegmentId } from '../../../model/ids.ts'
import { type Concept, standingOn } from '../../../model/term.ts'
import type { View } from '../bench.ts'
import { type Exhibit, targetOf } from './inquiry.ts'
import { contentOf } from './reading.ts'

/** A translation as its checks see it, with what was typed (by segment, tagged) over what stands in it. Pure. */
export const exhibitOf = (
  view: View,
  typed: ReadonlyMap<string, string>,
  concepts: readonly Concept[],
  now: Date,
): Exhibit => ({
  pair: { source: view.source, target: view.target },
  concepts: standingOn(concepts, now.toISOString().slice(0, 10)),
  segments: view.segments.map(({ id, codes, source, target }) => {
    const segment = id as SegmentId
    const written = typed.get(id)
    const content =
      written === undefined ? target.state !== 'initial' && target.text.content : contentOf(written, source.content)
    return {
      segment: { type: 'segment', id: segment, content: source.content },
      codes,
      target: content ? targetOf(segment, content) : { state: 'initial', segment },
    }
  }),
})
