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
  const rest = missed.filter((one) => !isIn(new Set([...words, ...pool]), one))
  return rest.filter((one, index) => rest.findIndex(({ values }) => values[0] === one.values[0]) === index)
}

const isIn = (pool: ReadonlySet<number>, { values, parts }: Said): boolean =>
  values.some((value) => pool.has(value)) || (parts.length > 0 && parts.every((part) => pool.has(part)))

const isFirm = ({ values: [value = 0], quantity }: Said): boolean => {
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
