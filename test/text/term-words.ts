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

/** A row of `worked.txt`: the worked examples of the termbase, with their forms and the words that are none. */
export const worked = readFileSync(new URL('../fixtures/terms/worked.txt', import.meta.url), 'utf8')
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
