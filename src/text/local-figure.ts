import { withoutAddresses } from './address.ts'
import { numericDates } from './numeric-dates.ts'
import { telephones } from './telephones.ts'

/** Digits with what may stand between them, taken whole: of what is no one number (`1.2.3`), no part is read. */
const RUN = /(?<![\^~=@#/\d.,])\d+(?:[., \u00a0\u202f\u2009]\d+)*/gu
const DECIMAL = /^\d+[.,]\d+$/
const GROUPED = /^\d{1,3}(?:(?:,\d{3})+(?:\.\d+)?|(?:\.\d{3})+(?:,\d+)?|(?:[ \u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?)$/u
/** Per cent, a currency, the number sign: before or after the figure, with a space or without. */
const SIGNED = /[%‰\p{Sc}№]\s?[-−+]?\d|\d\s?[%‰\p{Sc}]/u
/** `1.2.30` is a version rather than a day: a short year stands after two digits and two digits. */
const DAY = /^\d\d\.\d\d\.\d\d$|[./]\d{4}$|^\d{1,2}\/\d{1,2}\/\d\d$/

/**
 * Whether a text without letters is written otherwise in other languages: it has a figure with a group or a decimal mark,
 * a percentage, a sum of money or a day (CLDR: `1,250,000`, `$3.50`, `12%` in English, `1 250 000`, `3,50 $`, `12 %` in
 * Russian). Plain counts and years, versions of three parts, ISO 8601 dates and telephone numbers are the same in all.
 */
export const isLocalFigure = (text: string): boolean => {
  if (!/\d/.test(text) || /\p{L}/u.test(text)) return false
  const plain = withoutAddresses(text)
  if (telephones(plain).length > 0) return false
  return SIGNED.test(plain) || hasDay(plain) || hasSeparator(plain)
}

const hasSeparator = (plain: string): boolean =>
  (plain.match(RUN) ?? []).some((run) => DECIMAL.test(run) || GROUPED.test(run))

const hasDay = (plain: string): boolean =>
  numericDates(plain, 'en').some(({ start, end }) => DAY.test(plain.slice(start, end)))
