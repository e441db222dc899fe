import type { Language } from '../../../model/language.ts'

/**
 * Quotation marks, outer and inner, as the desk's style guides print them: CLDR's `delimiters` for English,
 * Azerbaijani and Russian; Kazakh newspapers print «», and “” inside of them.
 */
const QUOTES: Readonly<Record<Language, readonly [outer: string, inner: string]>> = {
  en: ['“”', '‘’'],
  az: ['“”', '‘’'],
  ru: ['«»', '„“'],
  kk: ['«»', '“”'],
}

/** What a typed `"` becomes between `before` and `after`. `step`: it only goes past the mark that closes already. */
export type Quoted =
  | { readonly type: 'pair'; readonly opens: string; readonly closes: string }
  | { readonly type: 'closes'; readonly closes: string }
  | { readonly type: 'step' }

/** After these, after a mark that opens, and at the beginning a quotation opens. */
const OPENING = /(?:^|[\s([{—–\-/])$/u

/** Pure. `before` and `after`: the text on both sides of the cursor, without codes. */
export const quoted = (language: Language, before: string, after: string): Quoted => {
  const [outer, inner] = QUOTES[language]
  const isOpen = depthOf(before, outer) > 0
  const isInnerOpen = isOpen && depthOf(before, inner) > 0
  const mayOpen = !isInnerOpen && (OPENING.test(before) || before.endsWith(outer[0] as string))
  const [opens = '', closes = ''] = isInnerOpen || (isOpen && mayOpen) ? inner : outer
  if (mayOpen) return { type: 'pair', opens, closes }
  return after.startsWith(closes) ? { type: 'step' } : { type: 'closes', closes }
}

/** The marks that enclose what is selected. */
export const marksAround = (language: Language, before: string): readonly [opens: string, closes: string] => {
  const [outer, inner] = QUOTES[language]
  const [opens = '', closes = ''] = depthOf(before, outer) > 0 ? inner : outer
  return [opens, closes]
}

const depthOf = (text: string, [opens, closes]: string): number =>
  [...text].reduce((depth, mark) => (mark === opens ? depth + 1 : mark === closes ? Math.max(0, depth - 1) : depth), 0)
