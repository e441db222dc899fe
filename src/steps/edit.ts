import type { Person } from '../model/actor.ts'
import { advance } from '../model/advance.ts'
import { segmentsOf } from '../model/document.ts'
import { Fault } from '../model/fault.ts'
import type { SegmentId, TranslationId } from '../model/ids.ts'
import type { Content } from '../model/inline.ts'
import { codesOf } from '../model/inline.ts'
import type { FilledTarget } from '../model/translation.ts'
import type { Act } from '../step.ts'
import { type Desk, lockDesk } from './find.ts'
import { checkJob } from './next.ts'
import { demand } from './rights.ts'

export interface Edit {
  readonly translation: TranslationId
  /** The etag the editor's view was taken at. */
  readonly base: number
  readonly targets: readonly { readonly segment: SegmentId; readonly content: Content }[]
  /** The editor, a reviewer, confirms the text in the same act. */
  readonly confirm?: boolean | undefined
}

/**
 * Puts a person's text into segments. Throws `edit.stale` with both texts when another change came in
 * between, `edit.unfit` for a code the source has not, `segment.unknown`, `rights.missing`. All or nothing. What the
 * person had typed there as a draft goes to their history.
 */
export const edit: Act<Edit, { readonly etag: number }> = (order, who, { store, now }) =>
  store.transaction(async (records) => {
    const desk = await lockDesk(records, order.translation)
    await demand(who, order.confirm ? 'reviewer' : 'translator', desk.translation.target, records.people)
    const changes = decide(order, desk, who, now())
    const { id: article } = desk.article
    const given = order.targets.map(({ segment }) => segment)
    await records.drafts.end({ article, language: desk.translation.target, person: who.id }, given, 'edited')
    if (changes.length === 0) return { etag: desk.translation.etag }
    const etag = await records.translations.putTargets(order.translation, changes)
    await records.events.add([
      {
        kind: 'edited',
        article,
        language: desk.translation.target,
        by: { type: 'person', person: who.id },
        at: now(),
        data: { segments: changes.length, confirmed: order.confirm ?? false },
      },
    ])
    await records.jobs.add([checkJob(order.translation, etag, article)])
    return { etag }
  })

const decide = (order: Edit, desk: Desk, who: Person, at: Date): readonly FilledTarget[] => {
  const sources = new Map(desk.units.flatMap(segmentsOf).map((segment) => [segment.id, segment.content]))
  const targets = new Map(desk.targets.map((target) => [target.segment, target]))
  return order.targets.flatMap(({ segment, content }) => {
    const source = sources.get(segment)
    const target = targets.get(segment)
    if (!source || !target) throw new Fault('segment.unknown', { segment })
    if (target.changed > order.base)
      throw new Fault(
        'edit.stale',
        { segment },
        { data: { theirs: target, yours: content, etag: desk.translation.etag } },
      )
    refuseForeignCodes(segment, source, content)
    const edited = sameText(target, content) ? target : advance(target, { type: 'edit', content, by: who.id }, at)
    const settled = order.confirm && edited ? (advance(edited, { type: 'confirm', by: who.id }, at) ?? edited) : edited
    return settled && settled !== target && settled.state !== 'initial' ? [settled] : []
  })
}

const sameText = (target: { readonly content?: Content } & object, content: Content): boolean =>
  'content' in target && JSON.stringify(target.content) === JSON.stringify(content)

const refuseForeignCodes = (segment: SegmentId, source: Content, content: Content): void => {
  const known = new Set(codesOf(source).map((code) => `${code.type} ${code.id}`))
  const foreign = codesOf(content).find((code) => !known.has(`${code.type} ${code.id}`))
  if (foreign) throw new Fault('edit.unfit', { segment, reason: `<${foreign.id}>` })
}
