import type { Language } from '../model/language.ts'

/** A date written in figures only. */
export interface NumericDate {
  readonly start: number
  readonly end: number
  readonly year: number
  /** `undefined` when the order of day and month cannot be told (`5/6/2024` in English). */
  readonly date: { readonly day: number; readonly month: number; readonly year: number } | undefined
}

const NUMERIC =
  /(?<![\d.,/:-])(?:(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4}|\d{2})|(?<iy>[12]\d{3})-(?<im>\d{2})-(?<id>\d{2})|(?<s1>\d{1,2})\/(?<s2>\d{1,2})\/(?<sy>\d{4}|\d{2}))(?![\d/]|[.,:-]\d)/gu

/** Years of two digits from here on belong to the 20th century. */
const PIVOT = 50

/** Dates in figures: `26.02.1992`, `1992-02-26`, `2/26/1992` (month first in English, day first elsewhere). */
export const numericDates = (text: string, language: Language): readonly NumericDate[] =>
  [...text.matchAll(NUMERIC)].flatMap(({ 0: found, index, groups = {} }) => {
    const [first, second] = [Number(groups.s1), Number(groups.s2)]
    const monthFirst = second > 12 && first <= 12
    const day = Number(groups.d ?? groups.id ?? (monthFirst ? second : first))
    const month = Number(groups.m ?? groups.im ?? (monthFirst ? first : second))
    const digits = groups.y ?? groups.iy ?? groups.sy ?? ''
    const short = Number(digits)
    const year = digits.length === 2 ? short + (short >= PIVOT ? 1900 : 2000) : short
    if (day < 1 || day > 31 || month < 1 || month > 12) return []
    const doubtful = groups.s1 !== undefined && language === 'en' && first <= 12 && second <= 12 && first !== second
    return [{ start: index, end: index + found.length, year, date: doubtful ? undefined : { day, month, year } }]
  })
