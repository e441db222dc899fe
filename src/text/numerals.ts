import type { Language } from '../model/language.ts'
import { type Lexeme, lexemesOf } from './lexemes.ts'
import { begun, type Draft, exact, extended, START, shareOf } from './number-grammar.ts'

/** A number as it stands in a text, what multiplies it included (`2 milyon 300 min`). */
export interface Numeral {
  /** What it can mean, likeliest first: `1,234` is 1234 in English and 1.234 in Russian. */
  readonly values: readonly number[]
  /** Its pieces, where it may be several numbers as well: `5 200`. */
  readonly parts: readonly number[]
  readonly style: 'figures' | 'words' | 'roman'
  readonly ordinal: boolean
  /** What a word multiplies its last part by; 1 without such a word. */
  readonly scale: number
  /** Its one figure, when it is written with one and at most one word that multiplies it. */
  readonly figure?: { readonly start: number; readonly end: number; readonly factor: number; readonly close: number }
  readonly start: number
  readonly end: number
}

/** Numbers in figures and in words, in the order of a folded text; a lone word for one is no number. */
export const numerals = (text: string, language: Language): readonly Numeral[] => {
  const lexemes = lexemesOf(text, language)
  const found: Numeral[] = []
  for (let at = 0; at < lexemes.length; ) {
    const { draft, next } = readFrom(lexemes, at, text, language)
    const taken = lexemes.slice(at, next)
    if (draft && !isOne(taken)) found.push(finished(draft, taken))
    at = next
  }
  return found
}

const isOne = ([first, second]: readonly Lexeme[]): boolean =>
  second === undefined && first?.kind === 'cardinal' && first.values[0] === 1

const readFrom = (lexemes: readonly Lexeme[], from: number, text: string, language: Language) => {
  const [first, second] = [lexemes[from] as Lexeme, lexemes[from + 1]]
  const between = second && text.slice(first.end, second.start)
  const share = second && between === ' ' ? shareOf(first, second, language) : undefined
  let draft = share === undefined ? begun(first, language) : { ...START, open: [share] }
  let next = from + (share === undefined ? 1 : 2)
  for (; draft && next < lexemes.length; next++) {
    const [before, one] = [lexemes[next - 1] as Lexeme, lexemes[next] as Lexeme]
    const longer = extended(draft, before, one, lexemes[next + 1], text.slice(before.end, one.start), language)
    if (!longer) break
    draft = longer
  }
  return { draft, next }
}

const finished = ({ sums, open, ordinal, scale }: Draft, taken: readonly Lexeme[]): Numeral => {
  const [first, last] = [taken[0] as Lexeme, taken.at(-1) as Lexeme]
  const [sum = 0] = sums
  const values = open.length === 0 ? sums.map(exact) : open.map((value) => exact(sum + value))
  const isScaled = Number.isFinite(scale)
  const isPlain = first.kind === 'figure' && (taken.length === 1 || (taken.length === 2 && isScaled))
  return {
    values: [...new Set(values)],
    parts: isScaled ? [] : first.parts,
    style: first.kind === 'figure' ? 'figures' : 'words',
    ordinal,
    scale: isScaled ? scale : 1,
    ...(isPlain && { figure: { start: first.start, end: first.end, factor: isScaled ? scale : 1, close: last.end } }),
    start: first.start,
    end: last.end,
  }
}
