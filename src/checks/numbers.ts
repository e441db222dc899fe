import type { Check } from '../check.ts'
import type { Finding } from '../model/finding.ts'
import type { Language, LanguagePair } from '../model/language.ts'
import { dateClash, isWithin } from '../text/date-clash.ts'
import { yearFor } from '../text/date-fix.ts'
import type { FoundDate } from '../text/dates.ts'
import { areAlike, figureFor } from '../text/figure-fix.ts'
import { patched } from '../text/patch.ts'
import { quantities } from '../text/quantities.ts'
import type { FoundQuantity } from '../text/quantity.ts'
import { clashing, type Said, unmatched, yearOf } from '../text/said.ts'
import { filledSides, place, type Sides } from '../text/sides.ts'

/**
 * Numbers by value: each must be on the other side in some style, in words, or as its pieces, and percentages and sums
 * of money must stay what they are. How often a number stands is not compared: a good translation repeats and saves as
 * its language likes. What lies in a date that is wrong belongs to the check of dates.
 */
export const numbers: Check = {
  id: 'numbers',
  inspect: ({ pair, segments }) => filledSides(segments).flatMap((sides) => inspectSides(sides, pair)),
}

const inspectSides = (sides: Sides, pair: LanguagePair): readonly Finding[] => {
  const { segment, sourceText, targetText } = sides
  const source = quantities(sourceText, pair.source)
  const target = quantities(targetText, pair.target)
  if (source.length + target.length === 0) return []
  const dated = dateClash(sourceText, targetText, pair)
  const missing = unmatched(source, target, targetText, pair.target).filter(outside(dated.missing))
  const added = unmatched(target, source, sourceText, pair.source).filter(outside(dated.added))
  const changed = onlyPair(missing, added)
  return [
    ...(changed
      ? [change(sides, changed.expected, changed.found, pair)]
      : [
          ...missing.map(({ quantity }) => ({
            segment: segment.id,
            key: 'missing',
            params: { expected: shown(sourceText, quantity) },
            ...place('source', quantity),
          })),
          ...added.map(({ quantity }) => ({
            segment: segment.id,
            key: 'added',
            params: { found: shown(targetText, quantity) },
            ...place('target', quantity),
          })),
        ]),
    ...clashing(target, source).map(([found, expected]) => ({
      segment: segment.id,
      key: 'unit',
      params: { found: shown(targetText, found), expected: shown(sourceText, expected) },
      ...place('target', found),
    })),
  ]
}

const outside =
  (found: readonly FoundDate[]) =>
  ({ quantity }: Said): boolean =>
    !isWithin(found, quantity)

/** Where one number is missing and one is added, both of a kind, the one stands for the other. */
const onlyPair = ([expected, ...more]: readonly Said[], [found, ...others]: readonly Said[]) =>
  expected && found && more.length + others.length === 0 && areComparable(expected.quantity, found.quantity)
    ? { expected: expected.quantity, found: found.quantity }
    : undefined

/** Of a kind, or both a year, though in one of the languages nothing beside the figure says so. */
const areComparable = (one: FoundQuantity, other: FoundQuantity): boolean =>
  areAlike(one, other) || (yearOf(one) !== undefined && yearOf(other) !== undefined)

const change = (
  { segment, target, sourceText, targetText }: Sides,
  expected: FoundQuantity,
  found: FoundQuantity,
  pair: LanguagePair,
): Finding => {
  const instead = replacement(expected, found, targetText, pair.target)
  const fix = instead && patched(target, instead.start, instead.end, instead.text)
  return {
    segment: segment.id,
    key: 'changed',
    params: { found: shown(targetText, found), expected: shown(sourceText, expected) },
    ...place('target', found),
    ...(fix && { fix: [...fix] }),
  }
}

const replacement = (expected: FoundQuantity, found: FoundQuantity, text: string, language: Language) => {
  const [right, wrong] = [yearOf(expected), yearOf(found)]
  if (right === undefined || wrong === undefined || (expected.type !== 'date' && found.type !== 'date'))
    return figureFor(expected, found, text, language)
  return yearFor(right, { year: wrong, start: found.start, end: found.end }, text, language)
}

const shown = (text: string, { start, end }: FoundQuantity): string => text.slice(start, end)
