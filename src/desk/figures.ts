import type { Language } from '../model/language.ts'
import { dateOf } from './instant.ts'
import { say, spoken } from './voice.ts'

/**
 * Languages that write figures as each language does, by CLDR: Chromium says that it knows Azerbaijani and Kazakh and
 * writes them as English. Azerbaijani groups with full stops as German does, Kazakh with spaces as Russian.
 */
const ALIKE: Readonly<Record<Language, string>> = { az: 'de', ru: 'ru', kk: 'ru', en: 'en' }

/** A number as the reader writes it: `12 345`, `12,345`. */
export const figure = (value: number): string => new Intl.NumberFormat(ALIKE[spoken.value]).format(value)

/** Money; small sums keep the digits that tell them from nothing. */
export const money = (amount: number, currency: string): string =>
  new Intl.NumberFormat(ALIKE[spoken.value], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: amount !== 0 && Math.abs(amount) < 1 ? 4 : 2,
  }).format(amount)

/** A share from 0 to 1. CLDR sets a space before the sign in Russian only. */
export const percent = (share: number): string =>
  `${figure(Math.round(100 * share))}${spoken.value === 'ru' ? '\u00a0' : ''}%`

/** `2026-11` as the reader says it. */
export const monthName = (month: string): string => {
  const [year = '', number = ''] = month.split('-')
  return say('office.month', { month: say(`office.months.${Number(number)}`), year })
}

/** A day, `2026-11-23`. */
export const dayName = (day: string): string => dateOf(new Date(`${day}T00:00`))
