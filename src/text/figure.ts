import type { Language, LanguagePair } from '../model/language.ts'
import { FACTS } from './languages/index.ts'

/** Digits with what may stand between them: groups of three after a space, separators before more digits. */
export const FIGURE = /(?<!\d)\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}(?!\d))+(?:[.,]\d+)*|\d+(?:[.,]\d+)*/gu

export interface Reading {
  /** What the figure can mean, likeliest first; empty when it is no single number (`26.02.1992`). */
  readonly values: readonly number[]
  /** Its pieces, where it may be several numbers as well. */
  readonly parts: readonly number[]
}

const GROUPED = {
  '.': /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/,
  ',': /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/,
}
const DECIMAL = { '.': /^\d+\.\d+$/, ',': /^\d+,\d+$/ }
const CLOCK = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/

/**
 * What a figure can mean in a language. The style of the language comes first (CLDR: `1,234.5` in English, `1.234,5` in
 * Azerbaijani, `1 234,5` in Russian and Kazakh); the newspapers of the last three also print the other styles.
 */
export const readFigure = (figure: string, language: Language): Reading => {
  const pieces = figure.split(/[ \u00a0\u202f\u2009]/)
  const joined = pieces.join('')
  const values = valuesOf(joined, language)
  const separated = joined.split(/[.,]/).map(Number)
  if (values.length === 0) return { values, parts: separated }
  if (pieces.length > 1) return { values, parts: pieces.flatMap((piece) => valuesOf(piece, language).slice(0, 1)) }
  return { values, parts: CLOCK.test(joined) ? separated.filter((part, index) => index === 0 || part > 0) : [] }
}

/**
 * Whether a figure of one language cannot stand in another as it is: it says another number there (`1,250` from English
 * in Russian), or its groups are divided by what is the decimal mark there (`1,250,000`).
 */
export const misleads = (figure: string, { source, target }: LanguagePair): boolean => {
  const [meant, understood] = [source, target].map((language) => readFigure(figure, language).values[0])
  if (meant !== understood) return true
  const marks = figure.replace(/[^.,]/g, '')
  return meant !== undefined && marks.length > 1 && marks[0] === FACTS[target].numbers.decimal
}

const valuesOf = (figure: string, language: Language): readonly number[] => {
  if (/^\d+$/.test(figure)) return [Number(figure)]
  const { decimal } = FACTS[language].numbers
  const group = decimal === '.' ? ',' : '.'
  const own = [...asDecimal(figure, decimal), ...asGroups(figure, group)]
  if (language === 'en' && own.length > 0) return own
  return [...new Set([...own, ...asDecimal(figure, group), ...asGroups(figure, decimal)])]
}

const asDecimal = (figure: string, mark: '.' | ',') =>
  DECIMAL[mark].test(figure) ? [Number(figure.replace(',', '.'))] : []

const asGroups = (figure: string, mark: '.' | ',') =>
  GROUPED[mark].test(figure) ? [Number(figure.replaceAll(mark, '').replace(',', '.'))] : []
