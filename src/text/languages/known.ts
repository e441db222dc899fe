import type { Language } from '../../model/language.ts'
import { az } from './az.ts'
import { en } from './en.ts'
import type { LanguageFacts } from './facts.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'

/** The tables of every language. In the desk's worker those of one pair only stand in this place. */
export const FACTS: Readonly<Record<Language, LanguageFacts>> = { az, ru, kk, en }
