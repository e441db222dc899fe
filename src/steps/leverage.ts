import { segmentsOf, type Unit } from '../model/document.ts'
import type { DocumentId, SegmentId } from '../model/ids.ts'
import type { Content } from '../model/inline.ts'
import { type FilledTarget, isFilled, type Target } from '../model/translation.ts'
import { recode } from '../text/canonical.ts'

/**
 * What of a translation survives into a new document. Segments are matched by id, that is by their
 * text and never by their place. One that stands between the same neighbours keeps what people said of
 * it; one that moved or whose neighbours changed falls back to `translated` and is looked at again.
 * Pure.
 */
export const leverage = (
  previous: { readonly document: DocumentId; readonly units: readonly Unit[]; readonly targets: readonly Target[] },
  units: readonly Unit[],
): readonly FilledTarget[] => {
  const before = neighbours(previous.units)
  const now = neighbours(units)
  const old = sources(previous.units)
  const fresh = sources(units)
  return previous.targets.filter(isFilled).flatMap((target): FilledTarget[] => {
    const place = now.get(target.segment)
    const content = recode(target.content, old.get(target.segment) ?? [], fresh.get(target.segment) ?? [])
    if (place === undefined || content === undefined) return []
    const carried: FilledTarget = {
      ...target,
      content,
      state: target.state === 'translated' || place !== before.get(target.segment) ? 'translated' : 'reviewed',
      origin:
        target.origin.type === 'carried'
          ? target.origin
          : { type: 'carried', from: previous.document, was: target.origin },
    }
    return [carried]
  })
}

/** Each segment with the ids of what stands before and after it, as one comparable string. */
const neighbours = (units: readonly Unit[]): ReadonlyMap<SegmentId, string> => {
  const ids = units.flatMap(segmentsOf).map((segment) => segment.id)
  return new Map(ids.map((id, index) => [id, `${ids[index - 1] ?? ''} ${ids[index + 1] ?? ''}`]))
}

const sources = (units: readonly Unit[]): ReadonlyMap<SegmentId, Content> =>
  new Map(units.flatMap(segmentsOf).map((segment) => [segment.id, segment.content]))
