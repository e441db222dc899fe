import type { JobRecord, JobState } from '../job.ts'
import { Fault } from '../model/fault.ts'
import type { JobKey } from '../model/ids.ts'
import { columns } from './columns.ts'
import { command } from './command.ts'
import { OPTION } from './options.ts'
import { faultSentence } from './tell.ts'
import type { Terminal } from './terminal.ts'

const JOBS_AT_MOST = 1_000
/** What somebody may have to do something about. */
const UNDONE: readonly JobState[] = ['waiting', 'handed', 'running', 'failed']

/** The work there is that is not done, or all of it and how it ended; with `--again` a failed job is put back to wait. */
export const jobs = command({
  name: 'jobs',
  options: { state: OPTION.states, all: OPTION.flag, again: OPTION.key },
  json: '{ jobs: [{ key, kind, article, state, attempts, runAt, why: { code, message } | null }] }\nwith --again: { key, state: "waiting" }',
  async perform({ state, all, again }, terminal) {
    if (all && state) throw new Fault('usage.unfit', { reason: terminal.say('usage.jobs') })
    const { store } = (await terminal.open()).ports
    if (again !== undefined) {
      if (!(await store.jobs.again(again as JobKey))) throw new Fault('job.unknown', { key: again })
      const answer = { key: again, state: 'waiting' }
      await terminal.print(terminal.json ? JSON.stringify(answer) : terminal.say('job_again', { key: again }))
      return 0
    }
    const found = await store.jobs.list({ ...(!all && { states: state ?? UNDONE }), limit: JOBS_AT_MOST })
    const slugs = new Map<string, string>()
    for (const { article } of found)
      if (!slugs.has(article)) slugs.set(article, (await store.articles.get(article))?.slug ?? article)
    if (terminal.json) {
      const records = found.map(({ key, kind, article, state, attempts, runAt, why }) => ({
        key,
        kind,
        article: slugs.get(article),
        state,
        attempts,
        runAt,
        why: why && { code: 'code' in why ? why.code : null, message: whyWords(why, terminal) },
      }))
      await terminal.print(JSON.stringify({ jobs: records }, undefined, 2))
      return 0
    }
    const rows = found.map(({ key, article, state, attempts, why }) => [
      key,
      terminal.say(`job_states.${state}`),
      String(attempts),
      slugs.get(article) ?? '',
      why ? whyWords(why, terminal) : '',
    ])
    await terminal.print(rows.length === 0 ? terminal.say('no_jobs') : columns(rows).join('\n'))
    if (!all && !state) await terminal.print(`\n${terminal.say('jobs_open')}`)
    return 0
  },
})

const whyWords = (why: NonNullable<JobRecord['why']>, terminal: Terminal): string =>
  'code' in why ? faultSentence(new Fault(why.code, why.params), terminal) : why.text
