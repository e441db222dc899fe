import type { Language } from '../model/language.ts'
import { isOwnStyle, steadyScale, writeNumber, writeScaled } from './figure-style.ts'
import { endingAfter } from './harmony.ts'
import { exact } from './number-grammar.ts'
import type { Figure, FoundQuantity } from './quantity.ts'

/** Text to put in the place of `[start, end)`, in UTF-16 code units. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Letters that are put to a figure. */
const SUFFIX = /^-?(\p{L}+)/u
const SINGULAR: readonly Language[] = ['az', 'kk']

/**
 * The replacement that makes `wrong` say what `right` says, in the style of the language of `text`; `undefined` unless
 * it leaves the words around as correct as they were: both in figures, an ending that keeps its consonants, the scale
 * that stands there or one that does not inflect, and the same plural form asked of the noun (CLDR, through
 * `Intl.PluralRules`; nouns stay singular after a numeral in Azerbaijani and Kazakh).
 */
export const figureFor = (
  right: FoundQuantity,
  wrong: FoundQuantity,
  text: string,
  language: Language,
): Replacement | undefined => {
  if (!isFigure(right) || !isFigure(wrong) || !areAlike(right, wrong)) return undefined
  const { start, end, close, factor } = wrong.figure
  const [value = 0] = right.values
  const [suffix = '', given] = SUFFIX.exec(text.slice(close)) ?? []
  const ending = given === undefined ? '' : endingAfter(given, value, language)
  if (value < 0 || ending === undefined || !isOwnStyle(text.slice(start, end), language)) return undefined
  const plural = new Intl.PluralRules(language)
  const short = exact(value / factor)
  const sameForm =
    SINGULAR.includes(language) || plural.select(short) === plural.select(exact((wrong.values[0] ?? 0) / factor))
  if (factor === 1) {
    const written = `${writeNumber(value, language)}${given === undefined ? '' : `-${ending}`}`
    return right.figure.factor === 1 && sameForm ? { start, end: end + suffix.length, text: written } : undefined
  }
  const word = text.slice(end, close).trim()
  const isSteady = suffix === '' && steadyScale(word, language) !== undefined
  const scaled = isSteady ? writeScaled(value, language) : undefined
  if (scaled !== undefined) return { start, end: close + stopAfter(text.slice(close), scaled, word), text: scaled }
  return sameForm && isShort(short) ? { start, end, text: writeNumber(short, language) } : undefined
}

/** What reads well before the scale that stands there: `350 million`, `1.25 billion`. */
const isShort = (value: number): boolean => value >= 1 && value < 1000 && !/\.\d{4}/.test(String(value))

/** How much of a full stop goes with an abbreviation that is replaced: `тыс.` has one of its own, `млн` has none. */
const stopAfter = (after: string, written: string, word: string): number => {
  if (!after.startsWith('.')) return 0
  return written.endsWith('.') || (word === 'тыс' && /^\.\s\p{Ll}/u.test(after)) ? 1 : 0
}

/** Of one kind: `Article 12` is `12-ci maddə`, by number as by its place. */
export const areAlike = (one: FoundQuantity, other: FoundQuantity): boolean => {
  const kind = ({ type }: FoundQuantity) => (type === 'ordinal' ? 'number' : type)
  return one.type === other.type || (isInFigures(one) && isInFigures(other) && kind(one) === kind(other))
}

const isInFigures = (one: FoundQuantity): boolean => 'style' in one && one.style === 'figures'

type InFigures = Extract<FoundQuantity, { readonly values: readonly number[] }> & {
  readonly figure: Figure
}

/** A number in one figure that can mean one thing only. */
const isFigure = (one: FoundQuantity): one is InFigures =>
  'values' in one && one.figure !== undefined && one.values.length === 1 && one.parts.length === 0
