import type { Language } from '../model/language.ts'
import { fold } from './fold.ts'
import { exact } from './number-grammar.ts'
import { kinValue, numberWord } from './number-words.ts'
import { romanNumbers } from './roman.ts'

const LINK = /^(?:[\s-]+|\s(?:and|and a|a|of a|и|с)\s)$/u
/** Number words that one number can take. */
const LONGEST = 10

/**
 * Every value that words or Roman figures of the text can stand for: `twenty-five` gives 20, 5 and 25. Generous on
 * purpose (many of these words have other meanings): it can excuse a number that stands in figures on the other side,
 * never demand one.
 */
export const spelledNumbers = (text: string, language: Language): ReadonlySet<number> => {
  const found = new Set(
    romanNumbers(text)
      .filter(({ text: roman, sure }) => sure || roman.length > 1 || isFigure(roman, language))
      .map(({ value }) => value),
  )
  const plain = fold(text, language)
  let run: number[] = []
  let last = 0
  for (const { 0: word, index } of plain.matchAll(/[\p{L}\p{M}]+/gu)) {
    const value = numberWord(word, language)?.value ?? kinValue(word, language)
    if (value === undefined) continue
    if (!LINK.test(plain.slice(last, index))) run = []
    run = [...run, value].slice(-LONGEST)
    last = index + word.length
    for (const from of run.keys()) found.add(compound(run.slice(from)))
  }
  return found
}

/** `C`, `D`, `L`, `M` alone are letters; so is `I` in English. */
const isFigure = (letter: string, language: Language): boolean =>
  /[VXХ]/u.test(letter) || (/[IІ]/u.test(letter) && language !== 'en')

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
  return exact(total + current)
}
