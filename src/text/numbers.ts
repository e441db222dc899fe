import type { Language } from '../model/language.ts'
import { withoutAddresses } from './address.ts'
import { FIGURE, readFigure } from './figure.ts'
import { FACTS } from './languages/index.ts'
import { type NumericDate, numericDates } from './numeric-dates.ts'

/** A number written in figures. */
export interface FoundNumber {
  /** What it can mean, likeliest first: `1,234` is 1234 in English and 1.234 in Russian; `3 million` is 3000000. */
  readonly values: readonly number[]
  /** Its pieces, where it may be several numbers as well: `5 200`, the time `15.30`. */
  readonly parts: readonly number[]
  readonly start: number
  readonly end: number
  readonly text: string
}

interface Draft extends FoundNumber {
  /** What the word after it multiplies it by; 1 without such a word. */
  readonly factor: number
  /** End of that word. */
  readonly close: number
}

const RANGE = /^(?:\s?[-–—]\s?|\s(?:to|and|or|до|и|или|və|ya|yaxud|ilə|мен|пен|және|немесе)\s)$/u
const DECADE = /^(?:s(?!\p{L})|-?(?:е|х|ми|м)(?!\p{L})|-c[ıiuü] il|-?\s?жылдар)/u
const CLOCK_MINUTES = /^:[0-5]\d(?!\d)/
const HALF_DAY = /^(?::[0-5]\d)?\s?[ap]\.?m(?!\p{L})/iu
const HOUR_BEFORE = /(?<!\d)\d{1,2}:$/

const SCALES = Object.fromEntries(
  Object.values(FACTS).map(({ language, numbers: { scales } }) => [
    language,
    scales.map(([pattern, factor]) => {
      const glue = pattern.length === 1 ? '' : '[\\s\\u00a0-]?'
      return { factor, doubtful: pattern.length === 1, test: new RegExp(`^${glue}(?:${pattern})(?!\\p{L})\\.?`, 'iu') }
    }),
  ]),
)

/**
 * Numbers in figures, by value, in the order of the text; offsets in UTF-16 code units. Web addresses are passed over,
 * and so is the month of a date in figures: months are the business of `dates`.
 */
export const numbers = (text: string, language: Language): readonly FoundNumber[] => {
  const plain = withoutAddresses(text)
  const days = numericDates(plain, language)
  const drafts = [...plain.matchAll(FIGURE)].flatMap(({ 0: figure, index }): readonly Draft[] => {
    const end = index + figure.length
    const date = days.find((one) => one.start <= index && end <= one.end)
    if (date) return index === date.start ? inDate(plain, date) : []
    return draft(plain, figure, index, language)
  })
  return drafts.map((one, index) => joined(plain, one, drafts[index - 1], drafts[index + 1]))
}

/** Day and year of a date in figures; where the day cannot be told from the month, only the year. */
const inDate = (plain: string, { start, end, date, years }: NumericDate): readonly Draft[] => {
  const draft = (values: readonly number[]) => ({
    values,
    parts: [],
    start,
    end,
    text: plain.slice(start, end),
    factor: 1,
    close: end,
  })
  return [...(date ? [draft([date.day])] : []), draft(years)]
}

const draft = (plain: string, figure: string, start: number, language: Language): readonly Draft[] => {
  const end = start + figure.length
  const after = plain.slice(end, end + 24)
  const { values, parts } = readFigure(figure, language)
  const scale = SCALES[language]?.find(({ test }) => test.test(after))
  const factor = scale?.factor ?? 1
  const close = end + (scale?.test.exec(after)?.[0].length ?? 0)
  const scaled = values.map((value) => times(value, factor))
  const minutes = HOUR_BEFORE.test(plain.slice(Math.max(0, start - 4), start)) && figure.length === 2
  if (minutes && Number(figure) === 0) return []
  const also = scale?.doubtful ? values : [...decade(figure, after), ...halfDay(figure, after)]
  return [
    {
      values: [...new Set([...scaled, ...also])],
      parts,
      start,
      end,
      text: plain.slice(start, close).trim(),
      factor,
      close,
    },
  ]
}

/** The nineties are the 1990s. */
const decade = (figure: string, after: string) =>
  /^[2-9]0$/.test(figure) && DECADE.test(after) ? [1900 + Number(figure)] : []

/** Three in the afternoon is fifteen o'clock. */
const halfDay = (figure: string, after: string) =>
  Number(figure) <= 24 && (CLOCK_MINUTES.test(after) || HALF_DAY.test(after)) ? [(Number(figure) + 12) % 24] : []

/** `1 million 250 thousand` is one number, and `2–3 million` means two million. */
const joined = (plain: string, one: Draft, before: Draft | undefined, after: Draft | undefined): FoundNumber => {
  const { values, parts, start, end, text } = one
  const sums = [before && sum(plain, before, one), after && sum(plain, one, after)].filter(
    (value) => value !== undefined,
  )
  const range = after && one.factor === 1 && after.factor > 1 && RANGE.test(plain.slice(one.close, after.start))
  const scaled = range ? values.map((value) => times(value, after.factor)) : []
  return { values: [...new Set([...values, ...sums, ...scaled])], parts, start, end, text }
}

const sum = (plain: string, large: Draft, small: Draft): number | undefined =>
  large.factor > Math.max(1, small.factor) && /^\s+$/u.test(plain.slice(large.close, small.start))
    ? (large.values[0] ?? 0) + (small.values[0] ?? 0)
    : undefined

/** A product without the dust of binary fractions: 2.3 × 1e6 is 2300000. */
const times = (value: number, factor: number): number => Number((value * factor).toPrecision(15))
