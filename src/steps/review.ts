import type { Person } from '../model/actor.ts'
import { advance, type Move } from '../model/advance.ts'
import { Fault } from '../model/fault.ts'
import type { SegmentId, TranslationId } from '../model/ids.ts'
import { type FilledTarget, isFilled, type PlacedTarget } from '../model/translation.ts'
import type { Act } from '../step.ts'
import type { Records } from '../store.ts'
import { type Desk, lockDesk } from './find.ts'
import { checkJob } from './next.ts'
import { remark } from './remark.ts'
import { demand, findAble } from './rights.ts'

export interface Review {
  readonly translation: TranslationId
  /** The etag the reviewer's view was taken at: what changed since is not confirmed unseen. */
  readonly base: number
  /** Absent: every segment that the verdict can apply to. */
  readonly segments?: readonly SegmentId[] | undefined
  /** Nothing is written: what would be done is answered, with some of the segments that it would be done to. */
  readonly dry?: boolean | undefined
  readonly verdict:
    | { readonly type: 'confirm' }
    /** `to`: handle of who is to do it; absent: whoever has it. */
    | { readonly type: 'send_back'; readonly note: string; readonly to?: string | undefined }
}

export interface Reviewed {
  readonly etag: number
  /** Segments confirmed, or sent back; of those sent back only what was above `translated` has another state now. */
  readonly changed: number
  /** Segments that still hold no text and so could not be confirmed. */
  readonly empty: number
  /** Of those confirmed, segments with findings that block the sign-off. */
  readonly blocked: number
  /** Of a dry run. */
  readonly sample?: readonly SegmentId[]
}

/** Segments that a dry run shows. */
const SAMPLE = 5

/**
 * A reviewer confirms targets, or sends back all that hold a text, a machine's draft too: its state stays, the note is
 * recorded, and opens a thread where whoever mends it will read it: on the sentence, or on the whole text. Throws `edit.stale`, `review.nothing`, `rights.missing`, `person.unknown`.
 */
export const review: Act<Review, Reviewed> = (order, who, { store, now }) =>
  store.transaction(async (records) => {
    const desk = await lockDesk(records, order.translation)
    const { article, translation } = desk
    await demand(who, 'reviewer', translation.target, records.people)
    const chosen = choose(order, desk.targets)
    const move: Move = { type: order.verdict.type, by: who.id }
    const changes = chosen.flatMap((target) => advance(target, move, now()) ?? [])
    const empty = desk.targets.filter((target) => target.state === 'initial').length
    const judged = order.verdict.type === 'confirm' ? changes.length : chosen.filter(isFilled).length
    if (judged === 0) {
      if (desk.targets.some((target) => isFilled(target)) && order.verdict.type === 'confirm')
        return { etag: translation.etag, changed: 0, empty, blocked: 0 }
      throw new Fault('review.nothing')
    }
    const blocked = order.verdict.type === 'confirm' ? await blockedOf(changes, translation.id, records) : 0
    if (order.dry) {
      const judgedOnes = order.verdict.type === 'confirm' ? changes : chosen.filter(isFilled)
      return { etag: translation.etag, changed: judged, empty, blocked, sample: sampleOf(judgedOnes) }
    }
    const etag =
      changes.length === 0 ? translation.etag : await records.translations.putTargets(translation.id, changes)
    if (order.verdict.type === 'send_back' && chosen.some((target) => target.state === 'final'))
      await records.memory.forget(article.slug, translation.target)
    const at = now()
    const note = order.verdict.type === 'send_back' ? await handBack(order, order.verdict, desk, who, at, records) : {}
    await records.events.add([
      {
        kind: order.verdict.type === 'confirm' ? 'reviewed' : 'sent_back',
        article: article.id,
        language: translation.target,
        by: { type: 'person', person: who.id },
        at,
        data: { segments: judged, ...note },
      },
    ])
    if (changes.length > 0) await records.jobs.add([checkJob(translation.id, etag, article.id)])
    return { etag, changed: judged, empty, blocked }
  })

/** Says why, and gives it to who is named, for the time it had. Answers what the record says of it. */
const handBack = async (
  { segments }: Pick<Review, 'segments'>,
  { note, to }: { readonly note: string; readonly to?: string | undefined },
  { article, translation: { id, target: language, etag } }: Desk,
  who: Person,
  at: Date,
  records: Records,
): Promise<{ readonly note: string; readonly to?: string }> => {
  const [segment, ...further] = segments ?? []
  if (note.trim() !== '')
    await remark(
      {
        article: article.id,
        side: language,
        segment: segment !== undefined && further.length === 0 ? segment : null,
        range: null,
        type: 'remark',
        text: to === undefined ? note : `@${to} ${note}`,
        key: `${id} ${etag} ${at.toISOString()}`,
      },
      who,
      at,
      records,
    )
  if (to === undefined) return { note }
  const person = await findAble(to, 'translator', language, records.people)
  const due = (await records.assignments.get(article.id, language))?.due ?? null
  await records.assignments.put({ article: article.id, language, person: person.id, due, by: who.id, at })
  return { note, to }
}

/** From all over the text, in its order. */
const sampleOf = (targets: readonly FilledTarget[]): readonly SegmentId[] => {
  const pace = Math.max(1, targets.length / SAMPLE)
  return Array.from(
    { length: Math.min(SAMPLE, targets.length) },
    (_, place) => (targets[Math.floor(place * pace)] as FilledTarget).segment,
  )
}

/** How many of these targets have blocking findings, as far as they have been checked. */
const blockedOf = async (
  targets: readonly FilledTarget[],
  translation: TranslationId,
  { translations }: Pick<Records, 'translations'>,
): Promise<number> => {
  const findings = await translations.findings(translation)
  const blocked = new Set(findings.flatMap(({ severity, segment }) => (severity === 'blocks' ? [segment] : [])))
  return targets.filter(({ segment }) => blocked.has(segment)).length
}

const choose = (order: Review, targets: readonly PlacedTarget[]): readonly PlacedTarget[] => {
  const chosen = order.segments
    ? order.segments.map((segment) => {
        const target = targets.find((one) => one.segment === segment)
        if (!target) throw new Fault('segment.unknown', { segment })
        return target
      })
    : targets
  const stale = chosen.find((target) => target.changed > order.base)
  if (stale) throw new Fault('edit.stale', { segment: stale.segment }, { data: { theirs: stale } })
  return chosen
}
