import type { Place } from '../model/fault.ts'

/** Line and column of an offset in UTF-16 code units. Line ends are LF, CRLF and CR. */
export const placeAt = (text: string, offset: number): Place => {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
