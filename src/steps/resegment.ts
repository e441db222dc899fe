import type { Unit } from '../model/document.ts'
import { Fault } from '../model/fault.ts'
import type { SegmentId, TranslationId } from '../model/ids.ts'
import { type FilledTarget, isFilled } from '../model/translation.ts'
import type { Act } from '../step.ts'
import type { Translations } from '../store.ts'
import { layOut, needed, sameCuts } from '../text/recut.ts'
import { type Cutting, cutsFor } from './cutting.ts'
import { type Desk, lockDesk } from './find.ts'
import { checkJob } from './next.ts'
import { type Group, regroup } from './regroup.ts'
import { reseat } from './reseat.ts'
import { demand } from './rights.ts'

export interface Resegment {
  readonly translation: TranslationId
  /** The etag the translator's view was taken at. */
  readonly base: number
  readonly order: Cutting
}

/**
 * Cuts the source otherwise for one translation: no other language sees it. No target is lost by it: what can be joined
 * or cut is, what cannot becomes a suggestion, and the history keeps all. Throws `edit.stale` when a target that is
 * concerned was changed in between, `segment.unknown`, the `segmentation.*` faults, `rights.missing`.
 */
export const resegment: Act<Resegment, { readonly etag: number }> = (order, who, { store, now }) =>
  store.transaction(async (records) => {
    const desk = await lockDesk(records, order.translation)
    const { article, document, translation } = desk
    await demand(who, 'translator', translation.target, records.people)
    const own = await records.documents.units(document.id)
    const cuts = cutsFor(order.order, desk.units, translation.source)
    const segmentation = needed({ ...translation.segmentation, ...cuts }, own)
    if (sameCuts(segmentation, translation.segmentation)) return { etag: translation.etag }
    const groups = groupsOf(desk.units, layOut(own, segmentation))
    refuseStale(groups, desk, order.base)

    const seats = {
      present: bySegment(desk.targets.filter(isFilled)),
      past: bySegment(await lastTargets(groups, translation.id, records.translations)),
      language: translation.target,
      by: who.id,
      at: now(),
    }
    const reseated = groups.map((group) => reseat(group, seats))
    const targets = reseated.flatMap((one) => one.targets)
    const etag = await records.translations.resegment(translation.id, segmentation, targets)
    await records.translations.putSuggestions(
      translation.id,
      reseated.flatMap((one) => one.suggestions),
    )
    await records.events.add([
      {
        kind: 'resegmented',
        article: article.id,
        language: translation.target,
        by: { type: 'person', person: who.id },
        at: now(),
        data: { order: order.order.type, segments: groups.flatMap(({ after }) => after).length },
      },
    ])
    await records.jobs.add([checkJob(translation.id, etag, article.id)])
    return { etag }
  })

const groupsOf = (before: readonly Unit[], after: readonly Unit[]): readonly Group[] =>
  before.flatMap((unit, index) => regroup(unit, after[index] as Unit))

const refuseStale = (groups: readonly Group[], { targets, translation }: Desk, base: number): void => {
  const concerned = new Set(groups.flatMap(({ before }) => before.map(({ id }) => id)))
  const stale = targets.find(({ segment, changed }) => concerned.has(segment) && changed > base)
  if (stale)
    throw new Fault('edit.stale', { segment: stale.segment }, { data: { theirs: stale, etag: translation.etag } })
}

/** Of segments that come back, what they had when they went. */
const lastTargets = async (
  groups: readonly Group[],
  translation: TranslationId,
  { history }: Pick<Translations, 'history'>,
): Promise<readonly FilledTarget[]> => {
  const last: FilledTarget[] = []
  for (const { id } of groups.flatMap(({ after }) => after)) {
    const [target] = await history(translation, id)
    if (target && isFilled(target)) last.push(target)
  }
  return last
}

const bySegment = (targets: readonly FilledTarget[]): ReadonlyMap<SegmentId, FilledTarget> =>
  new Map(targets.map((target) => [target.segment, target]))
