import type { Range } from '../pieces.ts'

/** How a shortcut (`[text]`) or collapsed (`[text][]`) reference is closed once its text is no longer its label. */
export const labelOf = (referenceType: string, source: string, inner: Range) => {
  if (referenceType === 'full') return undefined
  const written = source.slice(inner[0], inner[1])
  return { written, close: `][${written.replace(/[ \t]*\r?\n[ \t>]*/g, ' ')}]` }
}
