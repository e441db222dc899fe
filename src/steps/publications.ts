import { z } from 'zod'
import type { ArticleId, JobKey, VersionId } from '../model/ids.ts'
import type { Language } from '../model/language.ts'
import type { Standing } from '../model/standing.ts'
import type { Records } from '../store.ts'

/** An order to publish that no worker has taken up. */
export interface WaitingPublication {
  readonly key: JobKey
  readonly version: VersionId
  readonly language: Language
  /** Not before this instant. */
  readonly at: Date
}

const argsSchema = z.object({ version: z.string().transform((id) => id as VersionId) })

/** The article's publications that wait for their instant or for a worker, in one language or in all. */
export const waitingPublications = async (
  { jobs, versions }: Pick<Records, 'jobs' | 'versions'>,
  article: ArticleId,
  language?: Language,
): Promise<readonly WaitingPublication[]> => {
  const waiting = (await jobs.list({ article, states: ['waiting', 'handed'] })).filter(({ kind }) => kind === 'publish')
  if (waiting.length === 0) return []
  const languages = new Map((await versions.of(article)).map((version) => [version.id, version.language]))
  return waiting.flatMap(({ key, args, runAt }) => {
    const { version } = argsSchema.parse(args)
    const spoken = languages.get(version)
    return spoken && (language ?? spoken) === spoken ? [{ key, version, language: spoken, at: runAt }] : []
  })
}

/** When what is ordered goes out, by article and language. */
export type Scheduled = (article: ArticleId, language: Language) => Date | undefined

/** More than a newsroom has waiting at once. */
const JOBS_AT_MOST = 100_000

/** The publications of these articles that wait for their instant. */
export const scheduledFor = async (
  records: Pick<Records, 'jobs' | 'versions'>,
  standings: readonly Standing[],
): Promise<Scheduled> => {
  const known = new Set(standings.map(({ article }) => article.id))
  const [only, ...others] = known
  const waiting = await records.jobs.list({
    ...(only !== undefined && others.length === 0 && { article: only }),
    states: ['waiting'],
    limit: JOBS_AT_MOST,
  })
  const instants = new Map<string, Date>()
  for (const article of new Set(waiting.filter(({ kind }) => kind === 'publish').map((job) => job.article)))
    if (known.has(article))
      for (const { language, at } of await waitingPublications(records, article))
        instants.set(`${article} ${language}`, at)
  return (article, language) => instants.get(`${article} ${language}`)
}
