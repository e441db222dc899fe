import { type Job, type JobRecord, jobKey } from '../../../src/job.ts'
import type { ArticleId, JobKey, TranslationId } from '../../../src/model/ids.ts'
import type { Store } from '../../../src/store.ts'
import type { Fresh, Ground } from './ground.ts'
import { submitted } from './scene.ts'

/** A queue that takes whatever it is handed. */
export const taken = async () => undefined

export const keyed = (name: string): JobKey => jobKey.suggest(name as TranslationId)

export const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000)

export interface Work {
  readonly open: Ground['open']
  readonly close: Ground['close']
  readonly store: Store
  readonly article: ArticleId
  job(name: string, runAt?: Date): Job
  /** Hands over all that is due and claims one. */
  claimed(name: string, handover?: number): Promise<JobRecord | undefined>
}

/** An article to work on, and nothing to do yet. */
export const workOn = async (fresh: Fresh): Promise<Work> => {
  const { open, close } = await fresh()
  const store = await open()
  const article = (await submitted(store, 'worked-on')).article.id
  return {
    open,
    close,
    store,
    article,
    job: (name, runAt) => ({
      key: keyed(name),
      kind: 'suggest',
      args: { translation: name as TranslationId },
      article,
      ...(runAt && { runAt }),
    }),
    async claimed(name, handover = 1) {
      await store.jobs.handOver(100, taken)
      return store.jobs.claim(keyed(name), handover)
    },
  }
}
