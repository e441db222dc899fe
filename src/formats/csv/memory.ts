import type { Format, Problem } from '../../format.ts'
import { LANGUAGES } from '../../model/language.ts'
import { type MemoryRow, memoryRowSchema } from '../../model/memory.ts'
import { type Row, readRows } from './rows.ts'
import { writeRows } from './write.ts'

const COLUMNS = ['source_language', 'target_language', 'source', 'target'] as const

/** Remembered pairs, a row each: `source_language,target_language,source,target`. Codes are left to whoever reads the texts. */
export const memoryCsv: Format<readonly MemoryRow[]> = {
  id: 'csv',
  mediaType: 'text/csv',
  extensions: ['csv'],
  read: (text, report) =>
    readRows(text, COLUMNS, [], report).flatMap((row) => {
      const problem = judge(row)
      if (problem) {
        report(problem)
        return []
      }
      const { source_language, target_language } = row.cells
      const languages = { source_language: source_language.trim(), target_language: target_language.trim() }
      return [memoryRowSchema.parse({ ...row.cells, ...languages })]
    }),
  write: (rows) =>
    writeRows(
      COLUMNS,
      rows.map((row) => COLUMNS.map((column) => row[column])),
    ),
}

const judge = (row: Row<(typeof COLUMNS)[number]>): Problem | undefined => {
  for (const column of ['source_language', 'target_language'] as const) {
    const found = row.cells[column]
    if (!(LANGUAGES as readonly string[]).includes(found.trim()))
      return {
        place: row.place(column),
        key: 'csv.unknown',
        params: { column, found, expected: LANGUAGES.join(', ') },
      }
  }
  const language = row.cells.target_language.trim()
  if (language === row.cells.source_language.trim())
    return { place: row.place('target_language'), key: 'csv.same_language', params: { language } }
  const column = (['source', 'target'] as const).find((name) => row.cells[name].trim() === '')
  return column && { place: row.place(column), key: 'csv.blank', params: { column } }
}
