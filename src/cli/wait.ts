import { setTimeout as sleep } from 'node:timers/promises'
import type { JobKind, JobRecord, JobState } from '../job.ts'
import { Fault } from '../model/fault.ts'
import type { ArticleId, JobKey } from '../model/ids.ts'
import type { LanguageStanding, Standing } from '../model/standing.ts'
import type { Premises } from '../premises.ts'
import type { Store } from '../store.ts'
import { findStanding } from './find.ts'

/** Told, now and then, where an article stands and what is still being done for it. */
export type Look = (standing: Standing, open: readonly JobRecord[]) => void

const LOOK_EVERY_MS = 120
const OPEN: readonly JobState[] = ['waiting', 'handed', 'running']
const DRAFTING: readonly JobRecord['kind'][] = ['extract', 'suggest', 'check']

/** Does the work while this process relays and performs jobs, and lets those under way end before it returns. */
export const withQueue = async <Result>(
  premises: Premises,
  work: () => Promise<Result>,
  kinds?: readonly JobKind[],
): Promise<Result> => {
  const stop = await premises.startQueue(kinds)
  try {
    return await work()
  } finally {
    await stop()
  }
}

/**
 * Waits until every draft of the article has been checked or has failed. Ends with the fault when the text itself
 * could not be taken apart, and with `unforeseen` when nothing is left that could bring a draft about.
 */
export const untilDrafted = async (store: Store, slug: string, signal: AbortSignal, look: Look): Promise<Standing> => {
  for (;;) {
    const standing = await findStanding(store, slug)
    const open = await store.jobs.list({ article: standing.article.id, states: OPEN })
    look(standing, open)
    if (standing.failure) throw new Fault(standing.failure.code, standing.failure.params)
    if (isSettled(standing)) return standing
    if (!open.some(({ kind }) => DRAFTING.includes(kind))) {
      // a job may have ended between the two looks
      const again = await findStanding(store, slug)
      look(again, [])
      if (isSettled(again)) return again
      throw stuck(again, await store.jobs.list({ article: again.article.id, states: ['failed', 'cancelled'] }))
    }
    await sleep(LOOK_EVERY_MS, undefined, { signal })
  }
}

/** Waits until the article has been taken apart and its translations are open. Throws what stopped that. */
export const untilExtracted = async (store: Store, slug: string, signal: AbortSignal): Promise<void> => {
  for (;;) {
    const standing = await findStanding(store, slug)
    if (standing.failure) throw new Fault(standing.failure.code, standing.failure.params)
    if (targetsOf(standing).every(({ translation }) => translation !== null)) return
    await sleep(LOOK_EVERY_MS, undefined, { signal })
  }
}

/** The languages that are translated into. */
export const targetsOf = ({ article, languages }: Standing): readonly LanguageStanding[] =>
  languages.filter(({ language }) => language !== article.source)

/** Whether the language's draft has been checked, or will not be. */
export const isDrafted = ({ failure, translation, checked, etag }: LanguageStanding): boolean =>
  failure !== null || (translation !== null && checked === etag)

const isSettled = (standing: Standing): boolean => targetsOf(standing).every(isDrafted)

const stuck = ({ failure, article }: Standing, ended: readonly JobRecord[]): Fault => {
  if (failure) return new Fault(failure.code, failure.params)
  const [last] = ended
  return last ? faultOf(last) : new Fault('unforeseen', { what: `no job is left for ${article.slug}` })
}

/** What stopped a job that has ended. */
export const faultOf = ({ key, why }: JobRecord): Fault =>
  why && 'code' in why ? new Fault(why.code, why.params) : new Fault('unforeseen', { what: why?.text ?? key })

/**
 * Waits until the jobs are done and everything they sent to readers has arrived. `before` are the article's deliveries
 * that had failed earlier. Throws what stopped one of the others.
 */
export const untilDelivered = async (
  store: Store,
  article: ArticleId,
  keys: readonly JobKey[],
  before: ReadonlySet<JobKey>,
  signal: AbortSignal,
): Promise<void> => {
  for (const key of keys) await untilEnded(store, key, signal)
  for (;;) {
    const open = await store.jobs.list({ article, states: OPEN })
    if (!open.some(({ kind }) => kind === 'deliver')) break
    await sleep(LOOK_EVERY_MS, undefined, { signal })
  }
  const failed = (await failedDeliveries(store, article)).find(({ key }) => !before.has(key))
  if (failed) throw faultOf(failed)
}

/** Deliveries of the article that have failed. */
export const failedDeliveries = async (store: Store, article: ArticleId): Promise<readonly JobRecord[]> =>
  (await store.jobs.list({ article, states: ['failed'] })).filter(({ kind }) => kind === 'deliver')

/** Waits until the job is done; throws what stopped it. */
export const untilEnded = async ({ jobs }: Store, key: JobKey, signal: AbortSignal): Promise<void> => {
  for (;;) {
    const job = await jobs.get(key)
    if (!job) throw new Fault('job.unknown', { key })
    if (job.state === 'done') return
    if (job.state === 'failed' || job.state === 'cancelled') throw faultOf(job)
    await sleep(LOOK_EVERY_MS, undefined, { signal })
  }
}
