import type { Format } from '../../format.ts'
import type { ConceptId } from '../../model/ids.ts'
import { type Concept, type Term, termSchema } from '../../model/term.ts'
import { readRows } from './rows.ts'
import { DETAILS, type Detail, judgeTerm, listed, NEEDED, remarkOn, type TermRow, USUAL } from './term-row.ts'
import { writeRows } from './write.ts'

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
      const problem = judgeTerm(row, seen)
      if (problem) {
        report(problem)
        continue
      }
      const { concept, term, language, status, type, note } = row.cells
      const plain = { language: language.trim(), text: term, status: status.trim(), type, note }
      const parsed = termSchema.parse({ ...plain, ...detailsOf(row) })
      for (const remark of remarkOn(row, parsed)) report(remark)
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
