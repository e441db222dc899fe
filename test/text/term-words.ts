import { readFileSync } from 'node:fs'
import type { ConceptId } from '../../src/model/ids.ts'
import { type Language, languageSchema } from '../../src/model/language.ts'
import type { Concept, Term } from '../../src/model/term.ts'

/** A preferred term; `more` says what is known of it. */
export const term = (language: Language, text: string, more: Partial<Term> = {}): Term => ({
  language,
  text,
  status: 'preferred',
  type: 'noun',
  note: '',
  ...more,
})

export const concept = (...terms: readonly Term[]): Concept => ({
  id: `${terms[0]?.language} ${terms[0]?.text}` as ConceptId,
  terms: [...terms],
})

/** Rows of terms with their forms, and words that look like such and are none. */
const formsOf = (file: string) =>
  readFileSync(new URL(`../fixtures/terms/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [language, name = '', forms = '', traps = ''] = line.split('|').map((cell) => cell.trim())
      const [, text = '', type = ''] = /^(.*) \((\w+)\)$/.exec(name) ?? []
      const list = (cell: string) =>
        cell
          .split(';')
          .map((form) => form.trim())
          .filter((form) => form !== '')
      return { language: languageSchema.parse(language), text, type, forms: list(forms), traps: list(traps) }
    })

/** The worked examples of the termbase. */
export const worked = formsOf('worked.txt')
/** Nouns that leave the usual paradigms. */
export const irregular = formsOf('paradigms.txt')
