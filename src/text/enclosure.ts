const CLOSES: Readonly<Record<string, readonly string[]>> = {
  '»': ['«'],
  '›': ['‹'],
  ')': ['('],
  ']': ['['],
  '”': ['“', '„'],
  '“': ['„'],
  '’': ['‘', '‚'],
  '"': ['"'],
  "'": ["'"],
}
/** Deeper than any prose: what was opened before is taken for never closed. */
const DEEPEST = 8
const OPENS = new Set(['«', '‹', '“', '„', '‘', '‚', '(', '[', '"', "'"])
/** Marks that are the same on both sides, or also an apostrophe: their neighbours tell. */
const DOUBTFUL = new Set(['"', "'", '’'])

/**
 * The outermost quotations and brackets of a text that are closed again, as `[start, end)` with their marks, in order.
 * Marks read as the four languages print them: “ opens in English and Azerbaijani and closes „ in Russian.
 */
export const enclosures = (text: string): readonly (readonly [start: number, end: number])[] => {
  const open: { readonly mark: string; readonly at: number }[] = []
  const found: (readonly [number, number])[] = []
  const close = (mark: string, end: number) => {
    const index = open.findLastIndex((one) => CLOSES[mark]?.includes(one.mark))
    const start = open[index]?.at
    if (start === undefined) return false
    open.length = index
    while ((found.at(-1)?.[0] ?? -1) >= start) found.pop()
    found.push([start, end])
    return true
  }
  for (const { 0: mark, index } of text.matchAll(/["'«»‹›“”„‘’‚()[\]]/g)) {
    const mayClose = CLOSES[mark] !== undefined && (!DOUBTFUL.has(mark) || looksClosing(text, index))
    if (mayClose && close(mark, index + 1)) continue
    if (OPENS.has(mark) && (mark !== "'" || looksOpening(text, index))) open.push({ mark, at: index })
    if (open.length > DEEPEST) open.shift()
  }
  return found
}

/** Whether a mark has a letter or a stop at its left, as a closing one does; a single one also none at its right. */
const looksClosing = (text: string, index: number): boolean => {
  const [before = ' ', after = ' '] = [text[index - 1], text[index + 1]]
  if (/[\s([«“„]/.test(before) || (/[—–-]/.test(before) && !/\s/.test(after))) return false
  return text[index] === '"' || !/[\p{L}\p{N}]/u.test(after)
}

/** Whether a straight single mark has white space at its left and a letter at its right: '90s and rock 'n' do not. */
const looksOpening = (text: string, index: number): boolean =>
  (index === 0 || /[\s([«“"—–-]/.test(text[index - 1] ?? '')) && /\p{L}/u.test(text[index + 1] ?? '')
