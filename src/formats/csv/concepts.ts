import type { Format, Problem } from '../../format.ts'
import type { ConceptId } from '../../model/ids.ts'
import { LANGUAGES, languageSchema } from '../../model/language.ts'
import { type Concept, TERM_STATUSES, type Term, termSchema } from '../../model/term.ts'
import { type Row, readRows } from './rows.ts'
import { writeRows } from './write.ts'

const NEEDED = ['concept', 'language', 'term', 'status'] as const
const OPTIONAL = ['type', 'note'] as const
type TermRow = Row<(typeof NEEDED)[number] | (typeof OPTIONAL)[number]>

/** A termbase, a row for each term: `concept,language,term,status,type,note`. Rows of one concept need not stand together. */
export const conceptsCsv: Format<readonly Concept[]> = {
  id: 'csv',
  mediaType: 'text/csv',
  extensions: ['csv'],
  read(text, report) {
    const concepts = new Map<string, Term[]>()
    const seen = new Set<string>()
    for (const row of readRows(text, NEEDED, OPTIONAL, report)) {
      const problem = judge(row, seen)
      if (problem) {
        report(problem)
        continue
      }
      const { concept, term, language, ...rest } = row.cells
      const parsed = termSchema.parse({ ...rest, language: language.trim(), status: rest.status.trim(), text: term })
      concepts.set(concept, [...(concepts.get(concept) ?? []), parsed])
    }
    return [...concepts].map(([id, terms]) => ({ id: id as ConceptId, terms }))
  },
  write: (concepts) =>
    writeRows(
      [...NEEDED, ...OPTIONAL],
      concepts.flatMap(({ id, terms }) =>
        terms.map(({ language, text, status, type, note }) => [id, language, text, status, type, note]),
      ),
    ),
}

/** What is wrong with a row, the first thing only; `seen` remembers the terms before it. */
const judge = (row: TermRow, seen: Set<string>): Problem | undefined => {
  const { concept, language, term, status } = row.cells
  for (const column of ['concept', 'term'] as const)
    if (row.cells[column].trim() === '') return { place: row.place(column), key: 'csv.blank', params: { column } }
  if (!languageSchema.safeParse(language.trim()).success) return unknown(row, 'language', LANGUAGES)
  if (!(TERM_STATUSES as readonly string[]).includes(status.trim())) return unknown(row, 'status', TERM_STATUSES)
  const name = JSON.stringify([concept, language.trim(), term])
  if (seen.has(name)) return { place: row.place('term'), key: 'csv.term_twice', params: { term, concept } }
  seen.add(name)
  return undefined
}

const unknown = (row: TermRow, column: 'language' | 'status', known: readonly string[]): Problem => ({
  place: row.place(column),
  key: 'csv.unknown',
  params: { column, found: row.cells[column], expected: known.join(', ') },
})
