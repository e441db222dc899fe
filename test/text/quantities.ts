import { readFileSync } from 'node:fs'
import { LANGUAGES, type Language } from '../../src/model/language.ts'
import type { Quantity } from '../../src/text/quantity.ts'

/** A quantity as the tables of `test/fixtures/text/quantities` write it. */
export const shown = (one: Quantity): string => {
  switch (one.type) {
    case 'number':
      return `${one.values[0]}`
    case 'ordinal':
      return `№${one.values[0]}`
    case 'percent':
      return `${one.values[0]}%`
    case 'money':
      return `${one.currency}${one.values[0]}`
    case 'time':
      return `${String(one.hour).padStart(2, '0')}:${String(one.minute).padStart(2, '0')}`
    case 'date':
      return `${one.year ?? '?'}-${one.month ?? '?'}-${one.day ?? '?'}`
  }
}

/** The rows of one of those tables: what a phrase says, and the phrase in the four languages. */
export const aligned = (table: string) =>
  readFileSync(new URL(`../fixtures/text/quantities/${table}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [expected = '', ...cells] = line.split('|').map((cell) => cell.trim())
      const phrases = LANGUAGES.map((language, index) => [
        language,
        (cells[index] ?? '').replaceAll('~', '\u00a0').replaceAll('¦', '\u202f'),
      ])
      return { expected, phrases: Object.fromEntries(phrases) as Readonly<Record<Language, string>> }
    })
