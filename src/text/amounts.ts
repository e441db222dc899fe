import type { Language } from '../model/language.ts'
import { perLanguage } from './languages/index.ts'
import { exact } from './number-grammar.ts'
import { type Numeral, numerals } from './numerals.ts'
import type { FoundQuantity } from './quantity.ts'
import { LINK } from './range.ts'
import { unitAt } from './units.ts'

/** What may stand between the members of a list. */
const COMMA = /^, $/u
const YEAR = /^[12]\d{3}$/
const TENS = /^[2-9]0$/
const DECADE_ALONE = /^[2-9]0-(?:е|х|c[ıiuü])$/

const RULES = perLanguage(({ months, numbers }) => ({
  ordinal: new RegExp(`^(?:${numbers.ordinal})\\p{L}*`, 'u'),
  year: new RegExp(`^(?:${months.year})`, 'u'),
  decade: new RegExp(`^(?:${months.decade})`, 'u'),
  yearBefore: new RegExp(months.yearCue === '' ? '(?!)' : `(?<!\\p{L})${months.yearCue}`, 'u'),
  minus: new RegExp(`(?:(?<=^|[ (])-|(?<!\\p{L})(?:${numbers.minus}) )$`, 'u'),
}))

/** Plain numbers, ordinals, percentages, sums of money and years of a folded text, in its order. */
export const amounts = (text: string, language: Language): readonly FoundQuantity[] => {
  const found = numerals(text, language)
  const links = found.map((one, index) => text.slice(one.end, found[index + 1]?.start ?? one.end))
  const isLinked = (index: number) => LINK.test(links[index] ?? '')
  const all = found
    .map((one, index) => (isLinked(index) ? scaledLike(one, found[index + 1]) : one))
    .map((one) => quantityAt(text, one, language))
  for (let index = all.length - 2; index >= 0; index--) {
    const [one, next] = [all[index] as FoundQuantity, all[index + 1] as FoundQuantity]
    if (isLinked(index) || (next.type === 'date' && COMMA.test(links[index] ?? ''))) {
      all[index] = sharing(one, next, text)
      all[index + 1] = next.start < (found[index + 1]?.start ?? 0) ? next : sharing(next, one, text)
    }
  }
  return all
}

/** In `2–3 million` the first is two million, more likely than two; a half in words (ilin yarısında 640 min) is none. */
const scaledLike = (one: Numeral, next: Numeral | undefined): Numeral =>
  next &&
  one.scale === 1 &&
  (one.style === 'figures' || Number.isInteger(one.values[0])) &&
  next.scale > 1 &&
  (one.values[0] ?? 0) < 1000
    ? { ...one, values: [...new Set([...one.values.map((value) => exact(value * next.scale)), ...one.values])] }
    : one

const quantityAt = (text: string, numeral: Numeral, language: Language): FoundQuantity => {
  const { start, end, values, parts, style, figure } = numeral
  const rule = RULES[language]
  const before = text.slice(Math.max(0, start - 16), start)
  const after = text.slice(end, end + 32)
  const year = yearOf(text.slice(start, end), before, after, rule)
  if (year) return { type: 'date', year: year.value, start, end: end + year.length }
  const minus = rule.minus.exec(before)
  const amount = {
    values: minus ? [...values.map((value) => -value), ...values] : values,
    parts,
    style,
    ...(figure && { figure }),
  }
  const found = unitAt(text, start, end, language)
  const from = (found?.start ?? start) - (minus?.[0].length ?? 0)
  if (found) return { ...found.unit, ...amount, start: from, end: found.end }
  const suffix = style === 'figures' ? rule.ordinal.exec(after) : null
  const isOrdinal = numeral.ordinal || suffix !== null
  return { type: isOrdinal ? 'ordinal' : 'number', ...amount, start: from, end: end + (suffix?.[0].length ?? 0) }
}

const yearOf = (figure: string, before: string, after: string, rule: (typeof RULES)[Language]) => {
  const value = Number(figure)
  const decade = rule.decade.exec(after)
  if (decade && TENS.test(figure)) return { value: 1900 + value, length: decade[0].length }
  if (!YEAR.test(figure)) return undefined
  const behind = rule.year.exec(after) ?? (value % 10 === 0 ? decade : null)
  return behind || rule.yearBefore.test(before) ? { value, length: behind?.[0].length ?? 0 } : undefined
}

/** A bare number with what its neighbour in a range says for both: a unit, or that it is a year or a decade. */
const sharing = (one: FoundQuantity, other: FoundQuantity, text: string): FoundQuantity => {
  if (one.type !== 'number' && one.type !== 'ordinal') return one
  if (other.type === 'date') {
    const [value = 0] = one.values
    const isDecade = DECADE_ALONE.test(text.slice(one.start, one.end)) && (other.year ?? 0) % 10 === 0
    if (!isDecade && !YEAR.test(text.slice(one.start, one.end))) return one
    return { type: 'date', year: isDecade ? 1900 + value : value, start: one.start, end: one.end }
  }
  if (one.type === 'ordinal') return one
  if (other.type === 'percent') return { ...one, type: 'percent' }
  return other.type === 'money' ? { ...one, type: 'money', currency: other.currency } : one
}
