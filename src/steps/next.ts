import type { Channel } from '../channel.ts'
import { type Job, jobKey } from '../job.ts'
import type { Document } from '../model/document.ts'
import type { ArticleId, TranslationId } from '../model/ids.ts'
import type { Language } from '../model/language.ts'
import type { Version } from '../model/version.ts'

/** The next doors of the corridor, as jobs. Pure. */
export const extractJob = ({ id, article }: Document): Job => ({
  key: jobKey.extract(id),
  kind: 'extract',
  args: { document: id },
  article,
})

export const suggestJob = (translation: TranslationId, article: ArticleId): Job => ({
  key: jobKey.suggest(translation),
  kind: 'suggest',
  args: { translation },
  article,
})

export const checkJob = (translation: TranslationId, etag: number, article: ArticleId): Job => ({
  key: jobKey.check(translation, etag),
  kind: 'check',
  args: { translation, etag },
  article,
})

/** `order` tells one order to publish a version from a later order to publish it again. */
export const publishJob = ({ id, article }: Version, order: number, runAt?: Date): Job => ({
  key: jobKey.publish(id, order),
  kind: 'publish',
  args: { version: id },
  article,
  ...(runAt && { runAt }),
})

/** One delivery per channel and language. */
export const deliverJobs = (
  article: ArticleId,
  channels: readonly Channel[],
  languages: readonly Language[],
  publication: number,
): readonly Job[] =>
  channels.flatMap(({ id: channel }) =>
    languages.map(
      (language): Job => ({
        key: jobKey.deliver(channel, language, publication),
        kind: 'deliver',
        args: { channel, language, publication },
        article,
      }),
    ),
  )
