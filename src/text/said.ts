import type { Language } from '../model/language.ts'
import type { FoundQuantity } from './quantity.ts'
import { spelledNumbers } from './spelled.ts'

/** A number that a text says: a quantity's own, or the day and the year of a date, the hour and the minute of a time. */
export interface Said {
  /** What it can mean, likeliest first. */
  readonly values: readonly number[]
  /** Its pieces, where it may be several numbers as well. */
  readonly parts: readonly number[]
  readonly quantity: FoundQuantity
}

export const saidBy = (found: readonly FoundQuantity[]): readonly Said[] =>
  found.flatMap((quantity) => {
    const one = (...values: readonly number[]): Said => ({ values, parts: [], quantity })
    switch (quantity.type) {
      case 'date':
        return [quantity.day, quantity.year].flatMap((value) => (value === undefined ? [] : [one(value)]))
      case 'time': {
        const { hour, minute, vague } = quantity
        return [one(hour, ...(vague ? [(hour + 12) % 24] : [])), ...(minute > 0 ? [one(minute)] : [])]
      }
      default:
        return [{ values: quantity.values, parts: quantity.parts, quantity }]
    }
  })

/** The year that a quantity is: one without a month, or a bare figure of four digits (`2024–2026`, in English). */
export const yearOf = (one: FoundQuantity): number | undefined => {
  if (one.type === 'date') return one.month === undefined ? one.year : undefined
  if (one.type !== 'number' && one.type !== 'ordinal') return undefined
  const [value = 0, ...more] = one.values
  return one.style === 'figures' && more.length === 0 && value >= 1000 && value < 3000 ? value : undefined
}

/**
 * The numbers of one text that another lacks, each value once. Figures are missed wherever they stand; words and Roman
 * figures only where they are hardly anything but a number (twenty-five, XIX, two percent; not two, a hundred, II).
 * Anything the other text says, in whatever style, will do.
 */
export const unmatched = (
  found: readonly FoundQuantity[],
  others: readonly FoundQuantity[],
  otherText: string,
  otherLanguage: Language,
): readonly Said[] => {
  const pool = new Set(saidBy(others).flatMap(({ values, parts }) => [...values, ...parts]))
  const missed = saidBy(found).filter((one) => isFirm(one) && !isIn(pool, one))
  if (missed.length === 0) return []
  const words = spelledNumbers(otherText, otherLanguage)
  const rest = missed.filter(
    (one) => !isIn(new Set([...words, ...pool]), one) && !isHour(one, words) && !isPart(one, words),
  )
  return rest.filter((one, index) => rest.findIndex(({ values }) => values[0] === one.values[0]) === index)
}

/** A full hour that words tell by the half of the day: 19:00, seven in the evening. */
const isHour = ({ quantity }: Said, words: ReadonlySet<number>): boolean =>
  quantity.type === 'time' && quantity.minute === 0 && words.has(quantity.hour % 12 || 12)

/** Minutes and months that words tell as a part of an hour or a year. */
const PARTS: ReadonlyMap<number, number> = new Map([
  [30, 0.5],
  [6, 0.5],
  [15, 0.25],
  [3, 0.25],
  [45, 0.75],
])
const isPart = ({ values: [value = 0], quantity }: Said, words: ReadonlySet<number>): boolean =>
  quantity.type === 'number' && words.has(PARTS.get(value) ?? Number.NaN)

const isIn = (pool: ReadonlySet<number>, { values, parts }: Said): boolean =>
  values.some((value) => pool.has(value)) || (parts.length > 0 && parts.every((part) => pool.has(part)))

/** Whether a number is missed where it stands: see `unmatched`. */
export const isFirm = ({ values: [value = 0], quantity }: Said): boolean => {
  if (!('style' in quantity) || quantity.style === 'figures' || unitOf(quantity) !== undefined) return true
  return value > 10 && !Number.isInteger(Math.log10(value))
}

/** Percentages and sums of money whose value the other text has only with another unit or currency. */
export const clashing = (
  found: readonly FoundQuantity[],
  others: readonly FoundQuantity[],
): readonly (readonly [one: FoundQuantity, other: FoundQuantity])[] =>
  found.flatMap((one) => {
    if (one.type !== 'percent' && one.type !== 'money') return []
    const same = others.filter((other) => 'values' in other && other.values.some((value) => one.values.includes(value)))
    const [first] = same
    const clash = first && same.every((other) => unitOf(other) !== undefined && unitOf(other) !== unitOf(one))
    return clash ? [[one, first] as const] : []
  })

const unitOf = (one: FoundQuantity): string | undefined =>
  one.type === 'money' ? one.currency : one.type === 'percent' ? 'percent' : undefined
