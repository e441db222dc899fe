import { Fault } from '../../model/fault.ts'
import type { JobKey } from '../../model/ids.ts'
import type { Ports } from '../../step.ts'
import { findArticle } from '../find.ts'
import { verb } from '../route.ts'
import { jobListSchema, jobParams, jobQuery, jobSchema } from '../schemas/work.ts'
import { viewJobs } from '../views/job.ts'

/** Jobs in one answer unless more are asked for. */
const PAGE = 100

export const jobs = (ports: Ports) => [
  verb({
    method: 'GET',
    path: '/api/jobs',
    noun: 'jobs',
    summary: 'Work that is waiting, under way or ended',
    needs: 'administrator',
    query: jobQuery,
    reply: jobListSchema,
    async handler({ query: { state, article: slug, limit = PAGE }, language }) {
      const article = slug === undefined ? undefined : (await findArticle(slug, ports.store)).id
      const records = await ports.store.jobs.list({
        limit,
        ...(article && { article }),
        ...(state && { states: [state] }),
      })
      return { jobs: await viewJobs(records, ports, language) }
    },
  }),

  verb({
    method: 'POST',
    path: '/api/jobs/:key/again',
    noun: 'jobs',
    summary: 'Let a failed or cancelled job try again',
    needs: 'administrator',
    params: jobParams,
    reply: jobSchema,
    async handler({ params, language }) {
      const key = params.key as JobKey
      const waits = await ports.store.jobs.again(key)
      const record = await ports.store.jobs.get(key)
      const [job] = record ? await viewJobs([record], ports, language) : []
      if (!waits || !job) throw new Fault('job.unknown', { key })
      return job
    },
  }),
]
