const CLOSES: Readonly<Record<string, string>> = { '»': '«', ')': '(', ']': '[' }
/** Deeper than any prose: what was opened before is taken for never closed. */
const DEEPEST = 8
const OPENS = new Set(['«', '“', '„', '(', '['])

/**
 * The outermost quotations and brackets of a text that are closed again, as `[start, end)` with their marks, in order.
 * Marks read as the four languages print them: “ opens in English and Azerbaijani and closes „ in Russian.
 */
export const enclosures = (text: string): readonly (readonly [start: number, end: number])[] => {
  const open: { readonly mark: string; readonly at: number }[] = []
  const found: (readonly [number, number])[] = []
  const close = (mark: string, end: number) => {
    const index = open.findLastIndex((one) => one.mark === mark)
    const start = open[index]?.at
    if (start === undefined) return false
    open.length = index
    while ((found.at(-1)?.[0] ?? -1) >= start) found.pop()
    found.push([start, end])
    return true
  }
  for (const { 0: mark, index } of text.matchAll(/["«»“”„()[\]]/g)) {
    const closed =
      mark === '"'
        ? opensNothing(text, index) && close('"', index + 1)
        : mark === '”'
          ? close('“', index + 1) || close('„', index + 1)
          : mark === '“'
            ? close('„', index + 1)
            : CLOSES[mark] !== undefined && close(CLOSES[mark], index + 1)
    if (!closed && (mark === '"' || OPENS.has(mark))) open.push({ mark, at: index })
    if (open.length > DEEPEST) open.shift()
  }
  return found
}

/** Whether a straight quotation mark has a letter or a stop at its left, as a closing one does. */
const opensNothing = (text: string, index: number): boolean => index > 0 && !/[\s([«“„—–-]/.test(text[index - 1] ?? '')
