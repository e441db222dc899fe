import { parse } from 'csv-parse/sync'
import type { Problem } from '../../format.ts'
import type { Place } from '../../model/fault.ts'

/** One record of a file, as it stands there. */
export interface RawRecord {
  readonly cells: readonly string[]
  /** Where the cell of that number, counted from 0, begins; past the last one, where the record ends. */
  place(index: number): Place
}

/**
 * The records of comma-separated values after RFC 4180, the header among them: with a byte order mark or without,
 * lines ending in CRLF, LF or CR, empty lines left out. A stray quotation mark ends the reading, for nothing certain can
 * be said of what comes after it.
 */
export const readRecords = (text: string): { readonly records: readonly RawRecord[]; readonly broken?: Problem } => {
  const records: RawRecord[] = []
  let line = 1
  let broken: Problem | undefined
  parse(text, {
    bom: true,
    raw: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_records_with_error: true,
    on_record: (parsed) => {
      // with `raw` the record comes with the bytes that it was read from, which the types do not say
      const { record: cells, raw } = parsed as unknown as { record: readonly string[]; raw: string }
      const start = { line, column: 1 }
      line += breaksIn(raw).length
      const empty = cells.length === 1 && cells[0] === ''
      if (!broken && !empty) records.push({ cells, place: (index) => placeAt(raw, beginningOf(raw, index), start) })
      return null
    },
    on_skip: (_, raw = '') => {
      broken ??= { place: placeAt(raw, raw.lastIndexOf('"'), { line, column: 1 }), key: 'csv.quotes', params: {} }
    },
  })
  return broken ? { records, broken } : { records }
}

const breaksIn = (raw: string) => [...raw.matchAll(/\r\n|\n|\r/g)]

const beginningOf = (raw: string, index: number): number => {
  let [cell, quoted, at] = [0, false, 0]
  for (; at < raw.length && cell < index; at++) {
    if (raw[at] === '"') quoted = !quoted
    else if (raw[at] === ',' && !quoted) cell++
  }
  return cell < index ? raw.trimEnd().length : at
}

const placeAt = (raw: string, at: number, start: Place): Place => {
  const breaks = breaksIn(raw.slice(0, at))
  const last = breaks.at(-1)
  return last
    ? { line: start.line + breaks.length, column: at - last.index - last[0].length + 1 }
    : { line: start.line, column: start.column + Math.max(0, at) }
}
