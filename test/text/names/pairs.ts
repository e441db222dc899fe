import { readFileSync } from 'node:fs'
import type { Language } from '../../../src/model/language.ts'

/** Spellings of one name by language; none where the press has none that is settled. */
type Row = Readonly<Record<Language, readonly string[]>>

/** The columns of each table: the language that the names come from stands first. */
const COLUMNS: Readonly<Record<Language, readonly Language[]>> = {
  az: ['az', 'ru', 'kk', 'en'],
  kk: ['kk', 'ru', 'az', 'en'],
  ru: ['ru', 'az', 'kk', 'en'],
  en: ['en', 'az', 'ru', 'kk'],
}

const rowsOf = (origin: Language): readonly Row[] =>
  readFileSync(new URL(`../../fixtures/names/${origin}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim())
      const spellings = COLUMNS[origin].map((language, at) => {
        const all = (cells[at] ?? '').split('/')
        return [language, all[0] === '–' ? [] : all]
      })
      return Object.fromEntries(spellings) as Row
    })

/**
 * Names of an origin with all that the other language prints. The rules were written with every second one in view
 * (`open`); the others (`blind`) only count.
 */
export const pairsOf = (origin: Language, source: Language, target: Language, half: 'open' | 'blind') =>
  rowsOf(origin)
    .filter((_, at) => (at % 2 === 0) === (half === 'open'))
    .flatMap((row) => {
      const [name] = row[source]
      return name !== undefined && row[target].length > 0 ? [{ name, printed: row[target] }] : []
    })
