import type { Channel } from '../channel.ts'
import { type Job, jobKey } from '../job.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Language } from '../model/language.ts'

/** One delivery per channel and language. Pure. */
export const deliverJobs = (
  article: ArticleId,
  channels: readonly Channel[],
  languages: readonly Language[],
  publication: number,
): readonly Job[] =>
  channels.flatMap((channel) =>
    languages.map(
      (language): Job => ({
        key: jobKey.deliver(channel.id, language, publication),
        kind: 'deliver',
        args: { channel: channel.id, language, publication },
        article,
      }),
    ),
  )
