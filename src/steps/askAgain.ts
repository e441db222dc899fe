import type { JobKey, TranslationId } from '../model/ids.ts'
import type { Act } from '../step.ts'
import { lockDesk } from './find.ts'
import { suggestJob } from './next.ts'
import { demand } from './rights.ts'

export interface AskAgain {
  readonly translation: TranslationId
}

export interface AskedAgain {
  /** Segments without a target. */
  readonly empty: number
  /** The work that was ordered, or is under way already; `null` where nothing is empty. */
  readonly job: JobKey | null
}

/**
 * Has memory and engines asked again for what is still empty: after an engine was configured, a budget raised, a memory
 * filled. What has a target keeps it. Throws `translation.unknown`, `rights.missing`.
 */
export const askAgain: Act<AskAgain, AskedAgain> = ({ translation: id }, who, { store }) =>
  store.transaction(async (records) => {
    const { article, translation, targets } = await lockDesk(records, id)
    await demand(who, 'translator', translation.target, records.people)
    const empty = targets.filter(({ state }) => state === 'initial').length
    if (empty === 0) return { empty, job: null }
    const job = suggestJob(id, article.id)
    // the record of work that ended long ago has been swept away
    await records.jobs.add([job])
    await records.jobs.again(job.key)
    return { empty, job: job.key }
  })
