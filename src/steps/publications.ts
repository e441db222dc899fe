import { z } from 'zod'
import type { ArticleId, JobKey, VersionId } from '../model/ids.ts'
import type { Language } from '../model/language.ts'
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
