import { stringify } from 'csv-stringify/sync'
import { neutralise } from './cells.ts'

/** A header and its rows after RFC 4180, in UTF-8 without a byte order mark, lines ending in LF, formulas neutralised. */
export const writeRows = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  stringify(
    [header, ...rows].map((row) => row.map(neutralise)),
    // a reader takes a bare CR for the end of a row unless it is quoted
    { quoted_match: /[\r\n]/ },
  )
