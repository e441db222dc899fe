/** Rows as lines, each column as wide as its widest cell, two spaces between columns. */
export const columns = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths: number[] = []
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, widthOf(cell))
  return rows.map((row) =>
    row
      .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  )
}

const graphemes = new Intl.Segmenter()

/** Letters of our four languages are one column wide each, combining marks none. */
const widthOf = (text: string): number => [...graphemes.segment(text)].length
