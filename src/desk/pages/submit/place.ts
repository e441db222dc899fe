/** The offset of a place, line and column counted from 1, in UTF-16 code units. Line ends are LF, CRLF and CR. */
export const offsetOf = (
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): number => {
  const ends = /\r\n|\n|\r/g
  let start = 0
  for (let passed = 1; passed < line; passed++) {
    if (!ends.exec(text)) return text.length
    start = ends.lastIndex
  }
  return Math.min(start + column - 1, text.length)
}
