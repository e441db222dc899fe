import type { Problem } from '../../format.ts'
import type { Place } from '../../model/fault.ts'
import { restore } from './cells.ts'
import { readRecords } from './records.ts'

/** One row, its cells by the names of their columns. */
export interface Row<Column extends string> {
  /** Formula guards undone; empty where an optional column is absent. */
  readonly cells: Readonly<Record<Column, string>>
  /** Where the cell begins. */
  place(column: Column): Place
}

/**
 * The rows below a header that names the needed columns, in any order; columns of other names are left aside.
 * A row that has not as many cells as the header is reported and left out.
 */
export const readRows = <Needed extends string, Optional extends string = never>(
  text: string,
  needed: readonly Needed[],
  optional: readonly Optional[],
  report: (problem: Problem) => void,
): readonly Row<Needed | Optional>[] => {
  const {
    records: [header, ...records],
    broken,
  } = readRecords(text)
  if (!header) {
    report(broken ?? { place: { line: 1, column: 1 }, key: 'csv.empty', params: { expected: needed.join(',') } })
    return []
  }
  if (header.cells.length === 1 && header.cells[0]?.includes(';')) {
    report({ place: header.place(0), key: 'csv.separator', params: {} })
    return []
  }
  const names = header.cells.map((name) => name.trim().toLowerCase())
  const columns = [...needed, ...optional]
  const missing = needed.filter((column) => !names.includes(column))
  for (const column of missing) report({ place: header.place(0), key: 'csv.column_missing', params: { column } })
  for (const column of columns) {
    const again = names.indexOf(column, names.indexOf(column) + 1)
    if (names.includes(column) && again !== -1)
      report({ place: header.place(again), key: 'csv.column_twice', params: { column } })
  }
  if (missing.length > 0) return []
  const rows = records.flatMap(({ cells, place }) => {
    if (cells.length !== names.length) {
      const params = { found: cells.length, expected: names.length }
      report({ place: place(Math.min(cells.length, names.length)), key: 'csv.cells', params })
      return []
    }
    const values = columns.map((column) => [column, restore(cells[names.indexOf(column)] ?? '')])
    return [{ cells: Object.fromEntries(values), place: (column: Needed | Optional) => place(names.indexOf(column)) }]
  })
  if (broken) report(broken)
  return rows
}
