import type { Language } from '../model/language.ts'
import type { FoundDate } from './dates.ts'
import type { Replacement } from './figure-fix.ts'
import { endingAfter } from './harmony.ts'

/**
 * The replacement that makes the date `wrong` of `text` the date `right`, where they differ by the day or by the year
 * alone and its figure stands once in the expression; an ending put to it keeps harmony with the new number.
 * `undefined` where that would not be all.
 */
export const dateFor = (
  right: FoundDate,
  wrong: FoundDate,
  text: string,
  language: Language,
): Replacement | undefined => {
  if (right.month !== wrong.month) return undefined
  const sameYear = right.year === wrong.year || right.year === undefined || wrong.year === undefined
  if (right.day !== wrong.day && !sameYear) return undefined
  const [from, to] = right.day === wrong.day ? [wrong.year, right.year] : [wrong.day, right.day]
  if (from === undefined || to === undefined) return undefined
  const places = [...text.slice(wrong.start, wrong.end).matchAll(/(?<!\d)(\d+)(?:-(\p{Ll}{1,4})(?!\p{L}))?/gu)]
  const [place, ...more] = places.filter(({ 1: digits }) => Number(digits) === from)
  if (!place || more.length > 0) return undefined
  const [found, digits = '', given] = place
  const ending = given === undefined ? '' : endingAfter(given, to, language)
  if (ending === undefined) return undefined
  const start = wrong.start + place.index
  const figure = digits.startsWith('0') ? String(to).padStart(2, '0') : String(to)
  return { start, end: start + found.length, text: given === undefined ? figure : `${figure}-${ending}` }
}
