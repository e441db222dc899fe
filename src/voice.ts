import type { Language } from './model/language.ts'

/** Speaks to people: a key of `locales/` in their language. A missing key throws in tests and shows itself in use. */
export interface Voice {
  say(language: Language, key: string, params?: Readonly<Record<string, string | number>>): string
}
