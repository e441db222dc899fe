import type { Language } from '../model/language.ts'
import { folded } from './fold.ts'
import { FACTS, perLanguage } from './languages/index.ts'
import { numericDates } from './numeric-dates.ts'

/** A date that says its month. Offsets in UTF-16 code units, of the whole expression it stands in. */
export interface FoundDate {
  readonly day?: number
  /** 1–12 */
  readonly month: number
  readonly year?: number
  /** Where the month's name stands; not there for a date in figures. */
  readonly name?: { readonly start: number; readonly end: number }
  readonly start: number
  readonly end: number
}

/** How much text before and after a month's name can belong to its date. */
const REACH = 48

const DAY = String.raw`(?<![\d.,:])(?:0?[1-9]|[12]\d|3[01])(?![\d%]|[.,:]\d)(?:st|nd|rd|th|-\p{L}{1,5})?`
const LIST = String.raw`,\s(?=\d{1,2}(?:,\s\d{1,2})*\s(?:and|и|və|және)\s\d)`
const AND = String.raw`(?:\s?-\s?|\s(?:to|and|until|through|по|на|и|до|və|ilə|мен|пен|және|the|(?:and|to)\sthe)\s|(?<=-\p{L}{2,5})\s|${LIST})`
const DAYS = `(?<days>${DAY}(?:${AND}${DAY})*)`
const YEAR = String.raw`(?<!\d)(?<year>[12]\d{3})(?!\d)`

const DAYS_BEFORE = new RegExp(`${DAYS}(?:\\s(?:of\\s)?|-)$`, 'u')
const DAYS_AFTER = new RegExp(`^\\s(?:the\\s)?${DAYS}`, 'u')
const YEAR_WORD = String.raw`(?:-?c[ıiuü])?\s(?:il\p{L}{0,4}|жыл\p{L}{0,4}|ж\.|год\p{L}{0,2}),?\s`
const YEAR_BEFORE = new RegExp(`${YEAR}${YEAR_WORD}(?:в\\s)?$`, 'u')

const RULES = perLanguage(({ months: { names, dayAfter, capital, cue } }) => ({
  month: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names.map((name, index) => `(?<m${index + 1}>${name})`).join('|')})(?![\\p{L}\\p{M}])`,
    'gu',
  ),
  /** A year that stands after one date and before another belongs to the other. */
  yearAfter: new RegExp(
    `^(?:,?\\s(?:of\\s)?|-)${YEAR}(?!${YEAR_WORD}(?:\\d{1,2}\\s)?(?:${names.join('|')})(?!\\p{L}))`,
    'u',
  ),
  dayAfter: new RegExp(dayAfter, 'u'),
  prefersDayAfter: dayAfter !== '',
  cue: new RegExp(cue === '' ? '(?!)' : cue, 'u'),
  capital,
}))

/**
 * Dates by the name of their month, in the forms running text has for it, and dates in figures. A range or a list gives
 * one date for each day; a month whose name is another word as well, or stands like the name of a person (June Osborne),
 * counts only where something shows that it is one.
 */
export const dates = (text: string, language: Language): readonly FoundDate[] => {
  const inFigures = numericDates(text, language).flatMap(({ date, start, end }) =>
    date ? [{ ...date, start, end }] : [],
  )
  return [...inFigures, ...(language === 'en' ? attacks(text) : []), ...named(text, language)].sort(
    (one, other) => one.start - other.start,
  )
}

/** The one day that English goes on calling by two figures without a year. */
const attacks = (text: string): readonly FoundDate[] =>
  [...text.matchAll(/(?<![\p{L}\d/.,:-])9\/11(?![\d/]|[.,:-]\d)/gu)].map(({ 0: found, index }) => ({
    day: 11,
    month: 9,
    start: index,
    end: index + found.length,
  }))

const named = (original: string, language: Language): readonly FoundDate[] => {
  const { text, starts } = folded(original, language)
  const rule = RULES[language]
  const at = (index: number) => starts[index] ?? original.length
  return [...text.matchAll(rule.month)].flatMap(({ 0: name, index, groups = {} }) => {
    const hasCapital = /\p{Lu}/u.test(original[at(index)] ?? '')
    if (rule.capital && !hasCapital) return []
    const month = Object.values(groups).findIndex((group) => group !== undefined) + 1
    const close = index + name.length
    const before = text.slice(Math.max(0, index - REACH), index)
    const after = text.slice(close, close + REACH)
    const { days, year, from, to, ahead, behind } = beside(before, name, after, language)
    const isSure = days.length > 0 || year !== undefined || rule.cue.test(`${ahead}_${behind}`)
    if (!isSure && FACTS[language].months.doubtful.includes(month)) return []
    const beforeCapital = /^ \p{Lu}/u.test(original.slice(at(close), at(close) + 3))
    if (!isSure && hasCapital && (beforeCapital || (!rule.capital && INSIDE.test(before)))) return []
    const date = {
      month,
      ...(year !== undefined && { year }),
      name: { start: at(index), end: at(close) },
      start: at(index - from),
      end: at(close + to),
    }
    return days.length > 0 ? days.map((day) => ({ day, ...date })) : [date]
  })
}

/** Days and year beside a month's name, how far they reach, and what stands before and after the days. */
const beside = (before: string, name: string, after: string, language: Language) => {
  const { dayAfter, prefersDayAfter, yearAfter } = RULES[language]
  const daysBehind = dayAfter.test(name) ? DAYS_AFTER.exec(after) : null
  const daysAhead = daysBehind && prefersDayAfter ? null : DAYS_BEFORE.exec(before)
  const days = daysAhead ?? daysBehind
  const ahead = before.slice(0, daysAhead?.index)
  const behind = daysAhead ? after : after.slice(daysBehind?.[0].length ?? 0)
  const yearAhead = YEAR_BEFORE.exec(ahead)
  const yearBehind = yearAhead ? null : yearAfter.exec(behind)
  const digits = (yearAhead ?? yearBehind)?.groups?.year
  return {
    days: daysOf(days?.groups?.days ?? ''),
    year: digits === undefined ? undefined : Number(digits),
    from: before.length - (yearAhead?.index ?? ahead.length),
    to: after.length - behind.length + (yearBehind?.[0].length ?? 0),
    ahead,
    behind,
  }
}

/** Inside a sentence a capital makes a name of a month that is written small: Марта Иванова, сказала Марта. */
const INSIDE = /[\p{L}\p{N},] $/u

const daysOf = (list: string): readonly number[] => list.match(/(?<!\d)\d{1,2}(?!\d)/g)?.map(Number) ?? []

/** Whether two dates can be the same day: what one of them leaves open does not speak against it. */
export const agree = (one: FoundDate, other: FoundDate): boolean =>
  one.month === other.month &&
  (one.day === undefined || other.day === undefined || one.day === other.day) &&
  (one.year === undefined || other.year === undefined || one.year === other.year)
