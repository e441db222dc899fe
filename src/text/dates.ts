import { LANGUAGES, type Language } from '../model/language.ts'
import { folded } from './fold.ts'
import { FACTS } from './languages/index.ts'
import { numericDates } from './numeric-dates.ts'

/** A date that says its month. Offsets in UTF-16 code units, of the whole expression it stands in. */
export interface FoundDate {
  readonly day?: number
  /** 1–12 */
  readonly month: number
  readonly year?: number
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
const YEAR_BEFORE = new RegExp(
  `${YEAR}(?:-?c[ıiuü])?\\s(?:il\\p{L}{0,4}|жыл\\p{L}{0,4}|ж\\.|год\\p{L}{0,2})(?:,?\\s)(?:в\\s)?$`,
  'u',
)
const YEAR_AFTER = new RegExp(`^(?:,?\\s(?:of\\s)?|-)${YEAR}`, 'u')

const months = (language: Language) => {
  const names = FACTS[language].months.names.map((name, index) => `(?<m${index + 1}>${name})`)
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{M}])`, 'gu')
}
const MONTHS: Readonly<Record<string, RegExp>> = Object.fromEntries(LANGUAGES.map((one) => [one, months(one)]))

/**
 * Dates by the name of their month, in the forms running text has for it, and dates in figures. A range or a list gives
 * one date for each day; a month whose name is another word as well counts only where something shows that it is one.
 */
export const dates = (text: string, language: Language): readonly FoundDate[] => {
  const inFigures = numericDates(text, language).flatMap(({ date, start, end }) =>
    date ? [{ ...date, start, end }] : [],
  )
  return [...inFigures, ...named(text, language)].sort((one, other) => one.start - other.start)
}

const named = (original: string, language: Language): readonly FoundDate[] => {
  const { text, starts } = folded(original, language)
  const facts = FACTS[language].months
  const at = (index: number) => starts[index] ?? original.length
  return [...text.matchAll(MONTHS[language] ?? /(?!)/gu)].flatMap(({ 0: name, index, groups = {} }) => {
    const month = Number(
      Object.keys(groups)
        .find((key) => groups[key] !== undefined)
        ?.slice(1),
    )
    const before = text.slice(Math.max(0, index - REACH), index)
    const after = text.slice(index + name.length, index + name.length + REACH)
    const daysBefore = DAYS_BEFORE.exec(before)
    const daysAfter = daysBefore || !facts.dayAfter ? null : DAYS_AFTER.exec(after)
    const ahead = before.slice(0, daysBefore?.index ?? before.length)
    const behind = after.slice(daysAfter?.[0].length ?? 0)
    const yearBefore = YEAR_BEFORE.exec(ahead)
    const yearAfter = yearBefore ? null : YEAR_AFTER.exec(behind)
    const days = daysOf((daysBefore ?? daysAfter)?.groups?.days ?? '')
    const digits = (yearBefore ?? yearAfter)?.groups?.year
    if (facts.capital && !/\p{Lu}/u.test(original[at(index)] ?? '')) return []
    const sure = days.length > 0 || digits !== undefined || isMonth(facts.cue, ahead, behind)
    if (facts.doubtful.includes(month) && !sure) return []
    const place = {
      month,
      ...(digits === undefined ? {} : { year: Number(digits) }),
      start: at(index - before.length + (yearBefore?.index ?? daysBefore?.index ?? before.length)),
      end: at(index + name.length + (daysAfter?.[0].length ?? 0) + (yearAfter?.[0].length ?? 0)),
    }
    return days.length > 0 ? days.map((day) => ({ day, ...place })) : [place]
  })
}

const daysOf = (list: string): readonly number[] => list.match(/(?<!\d)\d{1,2}(?!\d)/g)?.map(Number) ?? []

const isMonth = (cue: string, before: string, after: string): boolean =>
  cue !== '' && new RegExp(cue, 'u').test(`${before}_${after}`)

/** Whether two dates can be the same day: what one of them leaves open does not speak against it. */
export const agree = (one: FoundDate, other: FoundDate): boolean =>
  one.month === other.month &&
  (one.day === undefined || other.day === undefined || one.day === other.day) &&
  (one.year === undefined || other.year === undefined || one.year === other.year)
