import type { Language } from '../model/language.ts'
import { fold } from './fold.ts'
import { perLanguage } from './languages/index.ts'
import { MONTH_FORMS, MONTH_KIN, YEAR_PARTS } from './languages/months.ts'

const KIN = perLanguage(({ language }) =>
  MONTH_KIN[language].map((pattern) => new RegExp(`(?<!\\p{L})(?:${pattern}|${YEAR_PARTS[language]})`, 'u')),
)

/**
 * The month `to` (1–12) in the form in which the month `from` stands as `form`, with its capital if it has one.
 * `undefined` where that form is none of running text (`Feb.`), or may be one of two that `to` tells apart.
 */
export const monthLike = (form: string, from: number, to: number, language: Language): string | undefined => {
  const [given = [], wanted = []] = [MONTH_FORMS[language][from - 1], MONTH_FORMS[language][to - 1]]
  const plain = fold(form, language)
  const [found, ...more] = new Set(wanted.filter((_, index) => fold(given[index] ?? '', language) === plain))
  if (found === undefined || more.length > 0) return undefined
  const [first = '', ...rest] = found
  return /^\p{Lu}/u.test(form) ? first.toLocaleUpperCase(language) + rest.join('') : found
}

/** Whether a text may speak of a month (1–12), as a date, by a part of the year or otherwise: it can only excuse. */
export const speaksOfMonth = (text: string, month: number, language: Language): boolean =>
  KIN[language][month - 1]?.test(fold(text, language)) ?? false
