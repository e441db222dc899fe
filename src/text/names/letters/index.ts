import type { Language } from '../../../model/language.ts'
import { azEn, azKk, azRu } from './az.ts'
import { enAz, enRu } from './en.ts'
import { kkAz, kkEn, kkRu } from './kk.ts'
import { ruAz, ruEn, ruKk } from './ru.ts'
import type { LetterRules } from './table.ts'

/** The rules that lead from one language to another. English comes to Kazakh by way of Russian, which it keeps. */
export const LETTERS: Readonly<Record<Language, Partial<Record<Language, LetterRules>>>> = {
  az: { ru: azRu, kk: azKk, en: azEn },
  ru: { az: ruAz, kk: ruKk, en: ruEn },
  kk: { ru: kkRu, az: kkAz, en: kkEn },
  en: { ru: enRu, kk: enRu, az: enAz },
}
