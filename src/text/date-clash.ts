import type { Language, LanguagePair } from '../model/language.ts'
import { agree, dates, type FoundDate } from './dates.ts'
import { speaksOfMonth } from './month-forms.ts'
import { numericDates } from './numeric-dates.ts'
import { LINK } from './range.ts'

/** The dates of two texts that cannot be on the other side. */
export interface DateClash {
  /** Those of the source. */
  readonly missing: readonly FoundDate[]
  /** Those of the target. */
  readonly added: readonly FoundDate[]
}

/**
 * Which dates are wrong, missing or added. Their figures are nobody else's to judge: the check of numbers leaves out what
 * lies in them, so that a mistake is named once. A date that agrees with one on the other side, a year without a month
 * and everything beside an unclear date (`5/6/2024`) stay figures like all others.
 */
export const dateClash = (sourceText: string, targetText: string, { source, target }: LanguagePair): DateClash => {
  if (isUnclear(sourceText, source) || isUnclear(targetText, target)) return { missing: [], added: [] }
  const [before, after] = [dates(sourceText, source), dates(targetText, target)]
  return {
    missing: ranges(unlike(before, after, targetText, target), sourceText),
    added: ranges(unlike(after, before, sourceText, source), targetText),
  }
}

/** Whether the day and the year of a date stand in the other text: then its month may be there in words we do not know. */
export const hasFigures = ({ day, year }: FoundDate, otherText: string): boolean =>
  [day, year].every(
    (figure) => figure === undefined || new RegExp(`(?<!\\p{N})0?${figure}(?!\\p{N})`, 'u').test(otherText),
  )

/** Whether a stretch of a text lies in one of these dates. */
export const isWithin = (found: readonly FoundDate[], one: { readonly start: number; readonly end: number }): boolean =>
  found.some(({ start, end }) => one.start < end && start < one.end)

/** A date in figures whose day cannot be told from its month: nothing can be said about such a text. */
const isUnclear = (text: string, language: Language) => numericDates(text, language).some(({ date }) => !date)

/**
 * Those that agree with none of the others; a month alone is there as well where the other text speaks of it and has no
 * date in it.
 */
const unlike = (
  found: readonly FoundDate[],
  others: readonly FoundDate[],
  otherText: string,
  otherLanguage: Language,
): readonly FoundDate[] =>
  found
    .filter((date) => !others.some((other) => agree(date, other)))
    .filter(
      ({ day, month }) =>
        day !== undefined ||
        others.some((other) => other.month === month) ||
        !speaksOfMonth(otherText, month, otherLanguage),
    )

/** The dates with each range as its first day, in the place of the whole: it is named once. */
const ranges = (found: readonly FoundDate[], text: string): readonly FoundDate[] => {
  const all: FoundDate[] = []
  for (const date of found) {
    const last = all.at(-1)
    if (last && isOneRange(last, date, text)) all[all.length - 1] = { ...last, end: Math.max(last.end, date.end) }
    else all.push(date)
  }
  return all
}

const isOneRange = (one: FoundDate, next: FoundDate, text: string): boolean =>
  one.start === next.start || (one.month === next.month && LINK.test(text.slice(one.end, next.start)))
