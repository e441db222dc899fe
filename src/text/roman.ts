import type { Span } from './address.ts'

/** Numbers in Roman figures: Cyrillic letters of the same shape are as common in print. */
const ROMAN = /(?<![\p{L}\p{N}]|[\p{L}\p{N}][-.])[IVXLCDMІХСМ]+(?![\p{L}\p{N}])/gu
const WELL_FORMED = /^(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
const TWINS: Readonly<Record<string, string>> = { І: 'I', Х: 'X', С: 'C', М: 'M' }

export interface RomanNumber extends Span {
  readonly value: number
  /** Two figures or more, none of them above ten: hardly anything else is written so. */
  readonly sure: boolean
}

/** Well-formed Roman numbers of a text as it stands (folding would lose the capitals). */
export const romanNumbers = (text: string): readonly RomanNumber[] =>
  [...text.matchAll(ROMAN)].flatMap(({ 0: found, index }) => {
    const roman = found.replace(/[ІХСМ]/gu, (letter) => TWINS[letter] ?? letter)
    if (!WELL_FORMED.test(roman)) return []
    const digits = [...roman].map((letter) => VALUES[letter] ?? 0)
    const value = digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0)
    return [{ value, sure: /^[IVX]{2,}$/.test(roman), start: index, end: index + found.length, text: found }]
  })
