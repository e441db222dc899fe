import { readFileSync } from 'node:fs'
import { type Language, languageSchema } from '../../src/model/language.ts'

export interface Row {
  readonly language: Language
  readonly text: string
  readonly expected: string
}

/** The rows of a fixture: `language | text | what is expected`; lines that begin with `#` are comments. */
export const rows = (name: string): readonly Row[] =>
  readFileSync(new URL(`../fixtures/text/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [language, text = '', expected = ''] = line.split('|').map((cell) => cell.trim())
      return { language: languageSchema.parse(language), text, expected }
    })
