import type { Check } from '../check.ts'
import type { Finding } from '../model/finding.ts'
import type { LanguagePair } from '../model/language.ts'
import { figureFor } from '../text/figure-fix.ts'
import { patched } from '../text/patch.ts'
import { quantities } from '../text/quantities.ts'
import type { FoundQuantity } from '../text/quantity.ts'
import { clashing, type Said, unmatched } from '../text/said.ts'
import { filledSides, place, type Sides } from '../text/sides.ts'

/**
 * Numbers by value: each must be on the other side in some style, in words, or as its pieces, and percentages and sums
 * of money must stay what they are. How often a number stands is not compared: a good translation repeats and saves as
 * its language likes.
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
  const missing = unmatched(source, target, targetText, pair.target)
  const added = unmatched(target, source, sourceText, pair.source)
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

/** Where one number is missing and one is added, both of a kind, the one stands for the other. */
const onlyPair = ([expected, ...more]: readonly Said[], [found, ...others]: readonly Said[]) =>
  expected && found && more.length + others.length === 0 && expected.quantity.type === found.quantity.type
    ? { expected: expected.quantity, found: found.quantity }
    : undefined

const change = (
  { segment, target, sourceText, targetText }: Sides,
  expected: FoundQuantity,
  found: FoundQuantity,
  pair: LanguagePair,
): Finding => {
  const instead = figureFor(expected, found, targetText, pair.target)
  const fix = instead && patched(target, instead.start, instead.end, instead.text)
  return {
    segment: segment.id,
    key: 'changed',
    params: { found: shown(targetText, found), expected: shown(sourceText, expected) },
    ...place('target', found),
    ...(fix && { fix: [...fix] }),
  }
}

const shown = (text: string, { start, end }: FoundQuantity): string => text.slice(start, end)
