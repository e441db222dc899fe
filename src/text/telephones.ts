import type { Span } from './address.ts'

/** With the country's code, with the town's in brackets, or the last seven figures by two (`555-34-12`). */
const TELEPHONE =
  /\+\s?\d[\d()\s-]{6,}(?<=\d)|(?<![\d.,-])(?:\d\s?)?\(\d{2,5}\)\s?\d[\d\s-]{3,}(?<=\d)|(?<![\p{L}\d.,:/-])\d{3}-\d\d-\d\d(?![\d-]|[.,:]\d)/gu
/** A difference rather than a number that anybody could call: `+5 200 000`. */
const GROUPED = /^\+\d{1,3}\s\d{3}\s\d{3}$/u

/** Telephone numbers of a text, which every language writes alike. */
export const telephones = (text: string): readonly Span[] =>
  [...text.matchAll(TELEPHONE)]
    .filter(({ 0: found }) => !GROUPED.test(found))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length, text: found }))
