import type { Format, Problem } from '../../format.ts'
import type { ConceptId } from '../../model/ids.ts'
import { isLanguage, LANGUAGES, type Language } from '../../model/language.ts'
import { CASINGS, type Concept, GENDERS, TERM_STATUSES, type Term, termSchema, WORD_CLASSES } from '../../model/term.ts'
import { fold } from '../../text/fold.ts'
import { termWords } from '../../text/term-words.ts'
import { type Row, readRows } from './rows.ts'
import { writeRows } from './write.ts'

const NEEDED = ['concept', 'language', 'term', 'status'] as const
const USUAL = ['type', 'note'] as const
/** How a term changes and when it stands: written only where some term says so. */
const DETAILS = ['words', 'stems', 'not', 'case', 'valid_from', 'valid_until', 'gender'] as const
type Detail = (typeof DETAILS)[number]
type TermRow = Row<(typeof NEEDED)[number] | (typeof USUAL)[number] | Detail>

/**
 * A termbase, a row for each term: `concept,language,term,status,type,note`, and as many of `words` (a class for each
 * word, spaces between), `stems`, `not` (`|` between), `case`, `valid_from`, `valid_until`, `gender` as the termbase has. Rows of
 * one concept need not stand together.
 */
export const conceptsCsv: Format<readonly Concept[]> = {
  id: 'csv',
  mediaType: 'text/csv',
  extensions: ['csv'],
  read(text, report) {
    const concepts = new Map<string, Term[]>()
    const seen = new Set<string>()
    for (const row of readRows(text, NEEDED, [...USUAL, ...DETAILS], report)) {
      const problem = judge(row, seen)
      if (problem) {
        report(problem)
        continue
      }
      const { concept, term, language, status, type, note } = row.cells
      const plain = { language: language.trim(), text: term, status: status.trim(), type, note }
      const parsed = termSchema.parse({ ...plain, ...detailsOf(row) })
      concepts.set(concept, [...(concepts.get(concept) ?? []), parsed])
    }
    return [...concepts].map(([id, terms]) => ({ id: id as ConceptId, terms }))
  },
  write(concepts) {
    const written = concepts.flatMap(({ terms }) => terms.map(detailCells))
    const details = DETAILS.filter((column) => written.some((cells) => cells[column] !== ''))
    return writeRows(
      [...NEEDED, ...USUAL, ...details],
      concepts.flatMap(({ id, terms }) =>
        terms.map((term) => {
          const { language, text, status, type, note } = term
          const cells = detailCells(term)
          return [id, language, text, status, type, note, ...details.map((column) => cells[column])]
        }),
      ),
    )
  },
}

const detailCells = ({
  words,
  stems,
  not,
  casing,
  validFrom,
  validUntil,
  gender,
}: Term): Readonly<Record<Detail, string>> => ({
  words: words?.join(' ') ?? '',
  stems: stems?.join('|') ?? '',
  not: not?.join('|') ?? '',
  case: casing ?? '',
  valid_from: validFrom ?? '',
  valid_until: validUntil ?? '',
  gender: gender ?? '',
})

const detailsOf = ({ cells }: TermRow): Partial<Term> =>
  Object.fromEntries(
    Object.entries({
      words: listed(cells.words, /\s+/),
      stems: listed(cells.stems, '|'),
      not: listed(cells.not, '|'),
      casing: cells.case.trim(),
      validFrom: cells.valid_from.trim(),
      validUntil: cells.valid_until.trim(),
      gender: cells.gender.trim(),
    }).filter(([, value]) => value.length > 0),
  )

const listed = (cell: string, separator: string | RegExp): readonly string[] =>
  cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** What is wrong with a row, the first thing only; `seen` remembers the terms before it. */
const judge = (row: TermRow, seen: Set<string>): Problem | undefined => {
  const { concept, language, term, status } = row.cells
  for (const column of ['concept', 'term'] as const)
    if (row.cells[column].trim() === '') return { place: row.place(column), key: 'csv.blank', params: { column } }
  if (!isLanguage(language.trim())) return unknown(row, 'language', LANGUAGES)
  if (!(TERM_STATUSES as readonly string[]).includes(status.trim())) return unknown(row, 'status', TERM_STATUSES)
  const problem = judgeDetails(row, language.trim() as Language)
  if (problem) return problem
  const name = JSON.stringify([concept, language.trim(), term])
  if (seen.has(name)) return { place: row.place('term'), key: 'csv.term_twice', params: { term, concept } }
  seen.add(name)
  return undefined
}

const judgeDetails = (row: TermRow, language: Language): Problem | undefined => {
  const { term, words, case: casing } = row.cells
  const classes = listed(words, /\s+/)
  if (classes.some((one) => !(WORD_CLASSES as readonly string[]).includes(one)))
    return unknown(row, 'words', WORD_CLASSES)
  const expected = termWords(fold(term, language)).length
  if (classes.length > 0 && classes.length !== expected)
    return { place: row.place('words'), key: 'csv.words', params: { found: classes.length, expected } }
  if (casing.trim() !== '' && !(CASINGS as readonly string[]).includes(casing.trim()))
    return unknown(row, 'case', CASINGS)
  const { gender } = row.cells
  if (gender.trim() !== '' && !(GENDERS as readonly string[]).includes(gender.trim()))
    return unknown(row, 'gender', GENDERS)
  const days = (['valid_from', 'valid_until'] as const).filter((column) => row.cells[column].trim() !== '')
  const odd = days.find((column) => !termSchema.shape.validFrom.safeParse(row.cells[column].trim()).success)
  return odd && unknown(row, odd, ['2026-01-31'])
}

const unknown = (row: TermRow, column: keyof TermRow['cells'], known: readonly string[]): Problem => ({
  place: row.place(column),
  key: 'csv.unknown',
  params: { column, found: row.cells[column], expected: known.join(', ') },
})
