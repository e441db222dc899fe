import type { Problem } from '../../format.ts'
import { isLanguage, LANGUAGES, type Language } from '../../model/language.ts'
import { CASINGS, GENDERS, TERM_STATUSES, TERM_TYPES, type Term, termSchema, WORD_CLASSES } from '../../model/term.ts'
import { fold } from '../../text/fold.ts'
import { isTooShort } from '../../text/term-index.ts'
import { termWords } from '../../text/term-words.ts'
import type { Row } from './rows.ts'

export const NEEDED = ['concept', 'language', 'term', 'status'] as const
export const USUAL = ['type', 'note'] as const
/** How a term changes and when it stands: written only where some term says so. */
export const DETAILS = ['words', 'stems', 'not', 'case', 'valid_from', 'valid_until', 'gender'] as const
export type Detail = (typeof DETAILS)[number]
export type TermRow = Row<(typeof NEEDED)[number] | (typeof USUAL)[number] | Detail>

/** The parts of a cell that holds several. */
export const listed = (cell: string, separator: string | RegExp): readonly string[] =>
  cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** What is wrong with a row, the first thing only; `seen` remembers the terms before it. */
export const judgeTerm = (row: TermRow, seen: Set<string>): Problem | undefined => {
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
  if (gender.trim() !== '' && row.cells.type !== 'person')
    return { place: row.place('gender'), key: 'csv.gender', params: { found: row.cells.type, expected: 'person' } }
  const days = (['valid_from', 'valid_until'] as const).filter((column) => row.cells[column].trim() !== '')
  const odd = days.find((column) => !termSchema.shape.validFrom.safeParse(row.cells[column].trim()).success)
  return odd && { place: row.place(odd), key: 'csv.day', params: { column: odd, found: row.cells[odd] } }
}

const unknown = (row: TermRow, column: keyof TermRow['cells'], known: readonly string[]): Problem => ({
  place: row.place(column),
  key: 'csv.unknown',
  params: { column, found: row.cells[column], expected: known.join(', ') },
})

/** What may not be meant in a row that is taken: a term that is never found alone, a type that nothing is made of. */
export const remarkOn = (row: TermRow, term: Term): readonly Problem[] => {
  const { type } = term
  const remark = (column: 'term' | 'type', key: string, params: Problem['params']): Problem => ({
    place: row.place(column),
    key,
    params,
    severity: 'informs',
  })
  return [
    ...(isTooShort(term) ? [remark('term', 'csv.too_short', { term: term.text })] : []),
    ...(type === '' || (TERM_TYPES as readonly string[]).includes(type)
      ? []
      : [remark('type', 'csv.type', { found: type, expected: TERM_TYPES.join(', ') })]),
  ]
}
