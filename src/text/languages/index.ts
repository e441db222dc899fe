import type { Language } from '../../model/language.ts'
import { az } from './az.ts'
import { en } from './en.ts'
import type { LanguageFacts } from './facts.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'

/** Something for each language, made once from its facts. */
export const perLanguage = <Value>(make: (facts: LanguageFacts) => Value): Readonly<Record<Language, Value>> => ({
  az: make(az),
  ru: make(ru),
  kk: make(kk),
  en: make(en),
})

export const FACTS: Readonly<Record<Language, LanguageFacts>> = { az, ru, kk, en }
