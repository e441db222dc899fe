import type { Language } from '../model/language.ts'
import { fold } from './fold.ts'
import { FACTS } from './languages/index.ts'

const WORDS = Object.fromEntries(
  Object.values(FACTS).map(({ language, numbers }) => [
    language,
    numbers.words.map(([pattern, value]) => [new RegExp(`^(?:${pattern})$`, 'u'), value] as const),
  ]),
)

const LINK = /^(?:[\s-]+|\s(?:and|and a|a|of a|и)\s)$/u
/** Number words that one number can take. */
const LONGEST = 10
/** Written numbers in Roman figures: Cyrillic letters of the same shape are as common in print. */
const ROMAN = /(?<![\p{L}\p{N}])[IVXLCDMІХСМ]+(?![\p{L}\p{N}])/gu
const WELL_FORMED = /^(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
const TWINS: Readonly<Record<string, string>> = { І: 'I', Х: 'X', С: 'C', М: 'M' }

/**
 * Every value that words or Roman figures of the text can stand for: `twenty-five` gives 20, 5 and 25. Generous on
 * purpose (many of these words have other meanings): it can excuse a number that stands in figures on the other side,
 * never demand one.
 */
export const spelledNumbers = (text: string, language: Language): ReadonlySet<number> => {
  const found = new Set(romans(text, language))
  const plain = fold(text, language)
  let run: number[] = []
  let last = 0
  for (const { 0: word, index } of plain.matchAll(/[\p{L}\p{M}]+/gu)) {
    const value = WORDS[language]?.find(([pattern]) => pattern.test(word))?.[1]
    if (value === undefined) continue
    if (!LINK.test(plain.slice(last, index))) run = []
    run = [...run, value].slice(-LONGEST)
    last = index + word.length
    for (const from of run.keys()) found.add(compound(run.slice(from)))
  }
  return found
}

/** Two hundred and fifty thousand: what is below a hundred adds up, a hundred and more multiplies what came before. */
const compound = (values: readonly number[]): number => {
  let total = 0
  let current = 0
  for (const value of values) {
    if (value >= 1000) {
      total += (current || 1) * value
      current = 0
    } else current = value === 100 && current > 0 && current < 10 ? current * value : current + value
  }
  return total + current
}

const romans = (text: string, language: Language): readonly number[] =>
  [...text.matchAll(ROMAN)].flatMap(({ 0: found }) => {
    const roman = found.replace(/[ІХСМ]/gu, (letter) => TWINS[letter] ?? letter)
    if (!WELL_FORMED.test(roman)) return []
    if (roman.length === 1 && !/[VX]/.test(roman) && (roman !== 'I' || language === 'en')) return []
    const digits = [...roman].map((letter) => ROMAN_VALUES[letter] ?? 0)
    return [digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0)]
  })
