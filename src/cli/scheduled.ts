import type { ArticleId } from '../model/ids.ts'
import type { Language } from '../model/language.ts'
import type { Standing } from '../model/standing.ts'
import { waitingPublications } from '../steps/publications.ts'
import type { Store } from '../store.ts'

/** When what is ordered goes out, by article and language. */
export type Scheduled = (article: ArticleId, language: Language) => Date | undefined

/** More than a newsroom has waiting at once. */
const JOBS_AT_MOST = 100_000

/** The publications of these articles that wait for their instant. */
export const scheduledFor = async (store: Store, standings: readonly Standing[]): Promise<Scheduled> => {
  const known = new Set(standings.map(({ article }) => article.id))
  const [only, ...others] = known
  const waiting = await store.jobs.list({
    ...(only !== undefined && others.length === 0 && { article: only }),
    states: ['waiting'],
    limit: JOBS_AT_MOST,
  })
  const instants = new Map<string, Date>()
  for (const article of new Set(waiting.filter(({ kind }) => kind === 'publish').map((job) => job.article)))
    if (known.has(article))
      for (const { language, at } of await waitingPublications(store, article))
        instants.set(`${article} ${language}`, at)
  return (article, language) => instants.get(`${article} ${language}`)
}
