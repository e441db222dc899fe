import type { Language } from '../../../model/language.ts'
import type { LanguageFacts } from '../../../text/languages/facts.ts'

/** Stands for `text/languages/known.ts` in the worker: the tables of the languages that were learnt, and of no others. */
export const FACTS: Partial<Record<Language, LanguageFacts>> = {}

const FETCH: Readonly<Record<Language, () => Promise<LanguageFacts>>> = {
  az: async () => (await import('../../../text/languages/az.ts')).az,
  ru: async () => (await import('../../../text/languages/ru.ts')).ru,
  kk: async () => (await import('../../../text/languages/kk.ts')).kk,
  en: async () => (await import('../../../text/languages/en.ts')).en,
}

const PAUSE_MS = 1000

/** Whatever the network does meanwhile: who asked waits. */
const fetched = async (fetchTables: () => Promise<LanguageFacts>): Promise<LanguageFacts> => {
  for (;;) {
    try {
      return await fetchTables()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
}

export const learnLanguages = async (languages: readonly Language[]): Promise<void> => {
  await Promise.all(
    languages.map(async (language) => {
      FACTS[language] ??= await fetched(FETCH[language])
    }),
  )
}
