import type { Language } from '../model/language.ts'
import { fold, memoryKey } from './fold.ts'
import { harmonised } from './harmony.ts'
import { BANDS, SUBSTITUTIONS, WEIGHTS } from './match-table.ts'
import { stemOf } from './stem.ts'

/** A word, a figure with its separators and what is put to it (`10 250`, `2025-ci`, `21st`), or one mark. */
export interface Token {
  readonly kind: keyof typeof WEIGHTS
  readonly text: string
  /** Of a word: what case and look-alike letters leave of it. Of a figure: its ending, if any, as it is after zero. */
  readonly folded: string
  /** Of a word: what its inflections share. Of a figure: the figure without its ending. Else the text. */
  readonly stem: string
}

/** A text as it is compared with others of its language. */
export interface Gist {
  readonly language: Language
  /** What safe folding leaves of the text. */
  readonly text: string
  readonly tokens: readonly Token[]
  readonly weight: number
}

const FIGURE = String.raw`((?:\p{N}{1,3}(?: \p{N}{3})+(?!\p{N})|\p{N}+)(?:[.,:]\p{N}+)*)`
const ENDING = String.raw`(?:(?:-(\p{Ll}{1,4})|(?<=\p{N})(st|nd|rd|th))(?![\p{L}\p{M}\p{N}'-]))?`
const WORD = String.raw`([\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*)`
const TOKEN = new RegExp(`${FIGURE}${ENDING}|${WORD}|\\S`, 'gu')

export const gistOf = (text: string, language: Language): Gist => {
  const same = memoryKey(text)
  const tokens = [...same.matchAll(TOKEN)].map(([text, figure, hyphened, joined, word]): Token => {
    if (word !== undefined) return wordOf(word, language)
    if (figure === undefined) return { kind: 'mark', text, folded: text, stem: text }
    return { kind: 'number', text, folded: endingOf(hyphened, joined, language), stem: figure }
  })
  return { language, text: same, tokens, weight: tokens.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0) }
}

/** What is put to a figure, in the one form that stands for all that figures ask of it: 2025-ci, 2026-cı; 21st, 22nd. */
const endingOf = (hyphened: string | undefined, joined: string | undefined, language: Language): string => {
  if (joined !== undefined) return 'th'
  return hyphened === undefined ? '' : (harmonised(hyphened, 0, language) ?? hyphened)
}

/** Words are fewer than texts: each is folded once, as long as there are not too many. */
const wordOf = (text: string, language: Language): Token => {
  const words = WORDS[language]
  const known = words.get(text)
  if (known) return known
  const folded = fold(text, language)
  const word: Token = { kind: 'word', text, folded, stem: stemOf(folded, language) }
  if (words.size >= MOST_WORDS) words.clear()
  words.set(text, word)
  return word
}

const MOST_WORDS = 100_000
const WORDS: Readonly<Record<Language, Map<string, Token>>> = {
  az: new Map(),
  ru: new Map(),
  kk: new Map(),
  en: new Map(),
}

/**
 * How much two texts of one language are alike, 0–100 in whole points: 100 less the share of the weight that has to be
 * put in, taken out or exchanged to make one of the other. 100 when they are the same after safe folding, 95–98 when
 * their words are, in their order; less otherwise. Symmetric. The time grows with the product of their lengths.
 */
export const similarity = (one: Gist, other: Gist): number => {
  if (one.text === other.text) return BANDS.exact
  const most = Math.max(one.weight, other.weight)
  const points = Math.floor(100 - (100 * distance(one.tokens, other.tokens)) / most + ROUNDING)
  if (!sameWords(one, other)) return clamp(points, 0, BANDS.near - 1)
  return clamp(points, BANDS.near, BANDS.repaired - 1)
}

/**
 * How many words of `asked` a text can lack, and how many more or fewer it can have, and still be alike to `least`. Its
 * own weight cannot be greater than that of `asked` by more than the same share.
 */
export const editsWithin = (asked: Gist, least: number): number =>
  Math.floor((asked.weight * (100 - least)) / least + ROUNDING)

/** Sums of tenths are not exact. */
const ROUNDING = 1e-6

const clamp = (points: number, least: number, most: number): number => Math.min(most, Math.max(least, points))

/** An ending that is put to a figure says what a word would. */
const isSaid = ({ kind, folded }: Token): boolean => kind === 'word' || (kind === 'number' && folded !== '')

const sameWords = (one: Gist, other: Gist): boolean => {
  const [own, others] = [one.tokens.filter(isSaid), other.tokens.filter(isSaid)]
  return (
    own.length === others.length &&
    own.every(({ kind, folded }, at) => kind === others[at]?.kind && folded === others[at]?.folded) &&
    own.some(({ kind }) => kind === 'word')
  )
}

/** The least weight of edits that make one list of the other (Levenshtein's distance with these costs). */
const distance = (one: readonly Token[], other: readonly Token[]): number => {
  let before = new Float64Array(other.length + 1)
  let now = new Float64Array(other.length + 1)
  for (const [at, { kind }] of other.entries()) before[at + 1] = (before[at] as number) + WEIGHTS[kind]
  for (const mine of one) {
    now[0] = (before[0] as number) + WEIGHTS[mine.kind]
    for (let at = 0; at < other.length; at++) {
      const theirs = other[at] as Token
      now[at + 1] = Math.min(
        (before[at] as number) + exchange(mine, theirs),
        (before[at + 1] as number) + WEIGHTS[mine.kind],
        (now[at] as number) + WEIGHTS[theirs.kind],
      )
    }
    const done = before
    before = now
    now = done
  }
  return before[other.length] as number
}

const exchange = (one: Token, other: Token): number => {
  if (one === other || one.text === other.text) return 0
  if (one.kind === 'word' && other.kind === 'word') {
    if (one.folded === other.folded) return SUBSTITUTIONS.written
    if (one.stem === other.stem) return SUBSTITUTIONS.inflected
  }
  return Math.max(WEIGHTS[one.kind], WEIGHTS[other.kind])
}
