import type { Language } from '../model/language.ts'
import { perLanguage } from './languages/index.ts'
import type { Lexeme } from './lexemes.ts'

/** A number on its way: the sums that are complete, and what the next word may still multiply or add to. */
export interface Draft {
  readonly sums: readonly number[]
  readonly open: readonly number[]
  /** The last word that multiplied. */
  readonly scale: number
  readonly ordinal: boolean
}

/** Nothing read yet. */
export const START: Draft = { sums: [0], open: [], scale: Number.POSITIVE_INFINITY, ordinal: false }

const RULES = perLanguage(({ numbers: { alone, parted, inside, plus } }) => ({
  alone: new RegExp(`^(?:${alone})$`, 'u'),
  parted: new RegExp(parted === '' ? '(?!)' : parted, 'u'),
  inside: new RegExp(`^(?:${inside})$`, 'u'),
  plus,
}))

/** A product or a sum without the dust of binary fractions: 2.3 × 1e6 is 2300000. */
export const exact = (value: number): number => Number(value.toPrecision(15))

/** A number that begins with a word or a figure. */
export const begun = (one: Lexeme, language: Language): Draft | undefined => {
  if (one.kind !== 'scale') return { ...START, open: one.values, ordinal: one.kind === 'ordinal' }
  return RULES[language].alone.test(one.text) ? { ...START, sums: one.values, scale: one.values[0] ?? 1 } : undefined
}

/** The draft with one more word or figure, if that belongs to the same number; `after` is what follows that. */
export const extended = (
  draft: Draft,
  before: Lexeme,
  one: Lexeme,
  after: Lexeme | undefined,
  between: string,
  language: Language,
): Draft | undefined => {
  if (draft.ordinal) return undefined
  switch (one.kind) {
    case 'scale':
      return multiplied(draft, before, one, between)
    case 'fraction':
      return withFraction(draft, before, one, between, language)
    case 'figure': {
      const scale = after?.kind === 'scale' && after.start - one.end <= 1 ? after.values[0] : undefined
      const goesOn = scale === undefined ? /^\d{3}$/.test(one.text) : scale < draft.scale
      const fits = before.kind === 'scale' && /^\.? $/u.test(between) && (one.values[0] ?? 0) < draft.scale
      return fits && goesOn ? { ...draft, open: one.values } : undefined
    }
    default:
      return withWord(draft, before, one, between, language)
  }
}

const multiplied = (draft: Draft, before: Lexeme, one: Lexeme, between: string): Draft | undefined => {
  const [factor = 1] = one.values
  const joins =
    before.kind === 'fraction' ? /^(?:[ -]| a | of a )$/u : before.kind === 'figure' ? /^[ -]?$/u : /^[ -]$/u
  if (!joins.test(between) || draft.open.length === 0 || factor >= draft.scale) return undefined
  const [sum = 0] = draft.sums
  const doubtful = one.text.length === 1 ? draft.open : []
  return {
    ...draft,
    sums: [...draft.open.map((value) => exact(sum + value * factor)), ...doubtful],
    open: [],
    scale: factor,
  }
}

/** `two and a half`, `бір жарым` add; `две трети` multiply. */
const withFraction = (draft: Draft, before: Lexeme, one: Lexeme, between: string, language: Language) => {
  const [[value], [part = 0]] = [draft.open, one.values]
  if (value === undefined || before.kind === 'fraction') return undefined
  if (part === 0.5 && between === RULES[language].plus) return { ...draft, open: [exact(value + part)] }
  const multiplies = part !== 0.5 && before.kind === 'cardinal' && /^[ -]$/u.test(between)
  return multiplies ? { ...draft, open: [exact(value * part)] } : undefined
}

/** A word after words; in English `one fifth` is a part, other than the fifth one. */
const withWord = (draft: Draft, before: Lexeme, one: Lexeme, between: string, language: Language) => {
  if (before.kind === 'figure' || before.kind === 'fraction') return undefined
  const [open] = draft.open
  if (!RULES[language].inside.test(between) || (between === ' and ' && (open ?? 0) % 100 !== 0)) return undefined
  const [value = 0] = one.values
  if (language === 'en' && open === 1 && one.kind === 'ordinal') return { ...draft, open: [exact(open / value)] }
  const sum = fitted(open, value, language)
  return sum === undefined ? undefined : { ...draft, open: [sum], ordinal: one.kind === 'ordinal' }
}

/** Hundreds before tens before units; in English, 1992 as nineteen ninety-two. */
const fitted = (open: number | undefined, value: number, language: Language): number | undefined => {
  if (!Number.isInteger(value) || !Number.isInteger(open ?? 0)) return undefined
  if (open === undefined) return value
  if (value === 100) return open < 100 && open % 10 > 0 ? open * 100 : undefined
  if (value >= 200) return undefined
  if (open % 100 === 0) return open + value
  if (value < 10) return open % 10 === 0 ? open + value : undefined
  return language === 'en' && open >= 10 && open <= 20 && value < 100 ? open * 100 + value : undefined
}

/** `üçdə iki`, `төрттен үш`: the denominator first. `undefined`: these two are no such pair. */
export const shareOf = (whole: Lexeme, part: Lexeme, language: Language): number | undefined => {
  const [of = 0, value = 0] = [whole.values[0], part.values[0]]
  const fits = whole.kind === 'cardinal' && part.kind === 'cardinal' && value < of
  return fits && RULES[language].parted.test(whole.text) ? exact(value / of) : undefined
}
