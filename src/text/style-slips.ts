import type { Language } from '../model/language.ts'
import type { Replacement } from './figure-fix.ts'
import { beforePercent, isOwnStyle, writeNumber } from './figure-style.ts'
import { harmonised } from './harmony.ts'
import type { Figure, FoundQuantity } from './quantity.ts'

/** A figure that is not written as its language writes it, and how it would be. */
export interface StyleSlip extends Replacement {
  readonly kind: 'separators' | 'percent' | 'ending' | 'dash'
}

const ENDING = /(?<![\p{L}\d.,:/-])(\d{1,3}(?:[ \u00a0]\d{3})+|\d+)-(\p{Ll}{1,4})(?![\p{L}-])/gu
/** Groups of three, and decimals behind them. */
const GROUPS = /^\d{1,3}(?:[., \u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?$/
const DECIMALS = /\d{3}[.,](\d{1,2}|\d{4,})$/
const DAYS = /(?<![\d-])(\d{1,2})-(\d{1,2})(?![\d-])/
const PERCENT = /^(\s?)%/u

/**
 * Figures of a text that are kept in the style of another language (1,250,000 in Russian), percent signs set as another
 * language sets them, endings in discord with the spoken number (`1992-cı il`), and hyphens in ranges of what surely is one
 * (`5-6 млрд`, `25-26 мая`). What two readings allow, and what
 * only taste could object to, is no slip: `known` are the values the other side has, and decide between readings.
 */
export const styleSlips = (
  found: readonly FoundQuantity[],
  text: string,
  language: Language,
  known: ReadonlySet<number>,
): readonly StyleSlip[] => [
  ...found.flatMap((one) =>
    'figure' in one && one.figure
      ? [...separators(one, one.figure, text, language, known), ...percent(one, one.figure, text, language)]
      : [],
  ),
  ...endings(text, language),
  ...dashes(found, text),
]

type Amounts = Extract<FoundQuantity, { readonly values: readonly number[] }>

const separators = (
  { type, values }: Amounts,
  { start, end, factor }: Figure,
  text: string,
  language: Language,
  known: ReadonlySet<number>,
): readonly StyleSlip[] => {
  const figure = text.slice(start, end)
  const readings = values.filter((value) => value >= 0)
  const [value, ...more] = readings.filter((reading) => known.has(reading))
  if (value === undefined || more.length > 0) return []
  if (value === readings[0] && isOwnStyle(figure, language)) return []
  const short = Number((value / factor).toPrecision(15))
  const isGrouped = GROUPS.test(figure) && short >= 1000
  if (!isGrouped && type !== 'percent' && type !== 'money' && factor === 1) return []
  const decimals = isGrouped ? (DECIMALS.exec(figure)?.[1]?.length ?? 0) : (/[.,](\d+)$/.exec(figure)?.[1]?.length ?? 0)
  const written = writeNumber(short, language, decimals)
  return written === figure ? [] : [{ kind: 'separators', start, end, text: written }]
}

const percent = ({ type }: Amounts, { start, end }: Figure, text: string, language: Language): readonly StyleSlip[] => {
  const space = type === 'percent' ? PERCENT.exec(text.slice(end))?.[1] : undefined
  const own = beforePercent(language)
  if (space === undefined || (space === '') === (own === '')) return []
  return [{ kind: 'percent', start, end: end + space.length + 1, text: `${text.slice(start, end)}${own}%` }]
}

const endings = (text: string, language: Language): readonly StyleSlip[] =>
  [...text.matchAll(ENDING)].flatMap(({ 0: { length }, 1: digits = '', 2: given = '', index: start }) => {
    const right = harmonised(given, Number(digits.replace(/[ \u00a0]/g, '')), language)
    if (right === undefined || right === given) return []
    return [{ kind: 'ending', start, end: start + length, text: `${digits}-${right}` }]
  })

const dashes = (found: readonly FoundQuantity[], text: string): readonly StyleSlip[] =>
  found.flatMap((one, index): readonly StyleSlip[] => {
    const next = found[index + 1]
    if (!next) return []
    if (one.type === 'date' && next.type === 'date') {
      const days = next.start === one.start ? DAYS.exec(text.slice(one.start, one.end)) : null
      const start = one.start + (days?.index ?? 0)
      return days ? [{ kind: 'dash', start, end: start + days[0].length, text: `${days[1]}–${days[2]}` }] : []
    }
    const [from, to] = ['figure' in one ? one.figure : undefined, 'figure' in next ? next.figure : undefined]
    if (!from || !to || text.slice(from.close, to.start) !== '-') return []
    const isRange = (next.type === 'percent' || next.type === 'money' || to.factor > 1) && one.start < next.start
    if (!isRange) return []
    const written = `${text.slice(from.start, from.close)}–${text.slice(to.start, to.end)}`
    return [{ kind: 'dash', start: from.start, end: to.end, text: written }]
  })
