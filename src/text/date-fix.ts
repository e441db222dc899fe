import type { Language } from '../model/language.ts'
import type { FoundDate } from './dates.ts'
import type { Replacement } from './figure-fix.ts'
import { endingAfter } from './harmony.ts'
import { monthLike } from './month-forms.ts'

/** How far an ending reaches beyond a year that a date ends with. */
const ENDING = 6
/** Dates in figures whose order is beyond doubt, and what stands where in them. */
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/
const ISO = /^\d{4}-\d{2}-\d{2}$/

/**
 * The replacement that makes the date `wrong` of `text` the date `right`: day, month and year each in the form in which
 * they stand, an ending put to a figure in harmony with the new number. What `right` leaves open stays. `undefined` where
 * a part that must change is not there, stands twice, or would change more than itself.
 */
export const dateFor = (
  right: FoundDate,
  wrong: FoundDate,
  text: string,
  language: Language,
): Replacement | undefined => {
  if (wrong.name === undefined) return inFigures(right, wrong, text)
  const edits = [
    ...(right.month === wrong.month ? [] : [monthEdit(right.month, wrong.month, wrong.name, text, language)]),
    ...(right.day === wrong.day ? [] : [figureEdit(right.day, wrong.day, wrong, text, language)]),
    ...(right.year === undefined || wrong.year === undefined || right.year === wrong.year
      ? []
      : [figureEdit(right.year, wrong.year, wrong, text, language)]),
  ].sort((one, other) => (one?.start ?? 0) - (other?.start ?? 0))
  const safe = edits.filter((one) => one !== undefined)
  return safe.length < edits.length ? undefined : together(safe, text)
}

/** The replacement that makes the year `wrong` in `[start, end)` of `text` the year `right`. */
export const yearFor = (
  right: number,
  { year, ...place }: { readonly year: number; readonly start: number; readonly end: number },
  text: string,
  language: Language,
): Replacement | undefined => figureEdit(right, year, place, text, language)

const monthEdit = (
  to: number,
  from: number,
  { start, end }: NonNullable<FoundDate['name']>,
  text: string,
  language: Language,
): Replacement | undefined => {
  const name = monthLike(text.slice(start, end), from, to, language)
  return name === undefined ? undefined : { start, end, text: name }
}

const figureEdit = (
  to: number | undefined,
  from: number | undefined,
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
  language: Language,
): Replacement | undefined => {
  if (from === undefined || to === undefined) return undefined
  const figures = [...text.slice(start, end + ENDING).matchAll(/(?<!\d)(\d+)(?:-(\p{Ll}{1,4})(?!\p{L}))?/gu)]
  const [place, ...more] = figures.filter(({ 1: digits, index }) => index < end - start && Number(digits) === from)
  if (!place || more.length > 0) return undefined
  const [found, digits = '', given] = place
  const ending = given === undefined ? '' : endingAfter(given, to, language)
  if (ending === undefined) return undefined
  const figure = digits.startsWith('0') ? String(to).padStart(2, '0') : String(to)
  const at = start + place.index
  return { start: at, end: at + found.length, text: given === undefined ? figure : `${figure}-${ending}` }
}

const inFigures = ({ day, month, year }: FoundDate, wrong: FoundDate, text: string): Replacement | undefined => {
  const { start, end } = wrong
  const found = text.slice(start, end)
  if (day === undefined) return undefined
  const two = (value: number) => String(value).padStart(2, '0')
  const full = String(year ?? wrong.year)
  if (ISO.test(found)) return { start, end, text: `${full}-${two(month)}-${two(day)}` }
  return DOTTED.test(found) ? { start, end, text: `${two(day)}.${two(month)}.${full}` } : undefined
}

/** Several replacements of one text, in their order, as one. */
const together = (edits: readonly Replacement[], text: string): Replacement | undefined => {
  const [first, last] = [edits[0], edits.at(-1)]
  if (!first || !last) return undefined
  const pieces = edits.map((edit, index) => text.slice(edits[index - 1]?.end ?? edit.start, edit.start) + edit.text)
  return { start: first.start, end: last.end, text: pieces.join('') }
}
