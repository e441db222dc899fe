import type { ShelvedCheck } from '../check.ts'
import type { Comment } from '../model/comment.ts'
import type { Draft } from '../model/draft.ts'
import type { ShelvedFinding } from '../model/finding.ts'
import type { SegmentId, TranslationId } from '../model/ids.ts'
import type { Lease } from '../model/lease.ts'
import type { Records } from '../store.ts'
import { sameCuts } from '../text/recut.ts'
import { findDesk } from './find.ts'
import { inspect } from './inspect.ts'

/** All that stands in the way of a sign-off, or that one would rather know before. */
export interface Readiness {
  readonly etag: number
  /** The text that stands there is signed off already. */
  readonly signed: boolean
  /** Segments that nobody has confirmed. */
  readonly unreviewed: readonly SegmentId[]
  readonly blocking: readonly ShelvedFinding[]
  /** Threads that are not resolved, of this language and of the source. They forbid nothing. */
  readonly comments: readonly Comment[]
  /** Where somebody types now, and what somebody has typed and not handed in. They forbid nothing. */
  readonly leases: readonly Lease[]
  readonly drafts: readonly Pick<Draft, 'segment' | 'person' | 'at'>[]
}

/** What a sign-off would say now: the checks run here over the very text. `undefined` when there is no such translation. */
export const readinessOf = async (
  id: TranslationId,
  checks: readonly ShelvedCheck[],
  now: Date,
  records: Records,
): Promise<Readiness | undefined> => {
  const desk = await findDesk(records, id)
  if (!desk) return undefined
  const { article, translation, targets } = desk
  const { target: language } = translation
  const latest = await records.versions.latest(article.id, language)
  const isSame = latest?.translation === id && sameCuts(latest.segmentation, translation.segmentation)
  const there = new Set(targets.map(({ segment }) => segment))
  const findings = inspect(desk, checks, await records.concepts.all(), now)
  const comments = await records.comments.of(article.id, language)
  return {
    etag: translation.etag,
    signed: isSame && targets.every(({ state }) => state === 'final'),
    unreviewed: targets.flatMap(({ segment, state }) =>
      state === 'initial' || state === 'translated' ? [segment] : [],
    ),
    blocking: findings.filter(({ severity }) => severity === 'blocks'),
    comments: comments.filter(({ thread, resolved }) => thread === null && resolved === null),
    leases: (await records.leases.of(article.id, language)).filter(({ segment }) => there.has(segment)),
    drafts: (await records.drafts.of(article.id, language)).filter(({ segment }) => there.has(segment)),
  }
}
