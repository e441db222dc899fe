import { z } from 'zod'

/** The four languages, as BCP 47 tags. `kk` is written in Cyrillic, `az` in Latin script. */
export const LANGUAGES = ['az', 'ru', 'kk', 'en'] as const

export const languageSchema = z.enum(LANGUAGES)
export type Language = z.infer<typeof languageSchema>

export interface LanguagePair {
  readonly source: Language
  readonly target: Language
}

export const SCRIPT: Readonly<Record<Language, 'Latn' | 'Cyrl'>> = { az: 'Latn', en: 'Latn', ru: 'Cyrl', kk: 'Cyrl' }

export const isLanguage = (tag: string): tag is Language => (LANGUAGES as readonly string[]).includes(tag)

/** How each language calls itself. */
export const ENDONYM: Readonly<Record<Language, string>> = {
  az: 'Azərbaycanca',
  ru: 'Русский',
  kk: 'Қазақша',
  en: 'English',
}
