import type { z } from 'zod'
import type { JobRecord } from '../../job.ts'
import type { Language } from '../../model/language.ts'
import type { Ports } from '../../step.ts'
import type { jobSchema } from '../schemas/work.ts'
import { faultSentence } from './fault.ts'

/** Jobs, each with its article's slug and what was last said of it in the reader's language. */
export const viewJobs = async (
  records: readonly JobRecord[],
  { store, voice }: Ports,
  language: Language,
): Promise<z.input<typeof jobSchema>[]> => {
  const slugs = new Map<string, string>()
  for (const id of new Set(records.map(({ article }) => article)))
    slugs.set(id, (await store.articles.get(id))?.slug ?? id)
  return records.map(({ key, kind, article, state, attempts, runAt, why }) => ({
    key,
    kind,
    article: slugs.get(article) ?? article,
    state,
    attempts,
    runAt: runAt.toISOString(),
    why: why && ('text' in why ? why.text : faultSentence(why, language, voice)),
  }))
}
