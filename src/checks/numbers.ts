import type { Check } from '../check.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { type FoundNumber, numbers as find } from '../text/numbers.ts'
import { filledSides, place } from '../text/sides.ts'
import { spelledNumbers } from '../text/spelled.ts'

/**
 * Numbers in figures, by value: each must be on the other side in some style, in words, or as its pieces. How often a
 * number stands is not compared: a good translation repeats and saves as its language likes.
 */
export const numbers: Check = {
  id: 'numbers',
  inspect: ({ pair, segments }) =>
    filledSides(segments).flatMap(({ segment, sourceText, targetText }): readonly Finding[] => {
      const source = find(sourceText, pair.source)
      const target = find(targetText, pair.target)
      if (source.length + target.length === 0) return []
      const missing = absent(source, target, targetText, pair.target)
      const added = absent(target, source, sourceText, pair.source)
      return [
        ...missing.map((one) => ({
          segment: segment.id,
          key: 'missing',
          params: { expected: one.text },
          ...place('source', one),
        })),
        ...added.map((one) => ({
          segment: segment.id,
          key: 'added',
          params: { found: one.text },
          ...place('target', one),
        })),
      ]
    }),
}

/** Those of `found` that the other side has not, each value once. */
const absent = (
  found: readonly FoundNumber[],
  other: readonly FoundNumber[],
  otherText: string,
  language: Language,
): readonly FoundNumber[] => {
  const figures = new Set(other.flatMap(({ values, parts }) => [...values, ...parts]))
  const inFigures = found.filter((one) => !covered(one, figures))
  if (inFigures.length === 0) return []
  const words = spelledNumbers(otherText, language)
  const rest = inFigures.filter((one) => !covered(one, new Set([...words, ...figures])))
  return rest.filter((one, index) => rest.findIndex(({ values }) => values[0] === one.values[0]) === index)
}

const covered = ({ values, parts }: FoundNumber, pool: ReadonlySet<number>): boolean =>
  values.some((value) => pool.has(value)) || (parts.length > 0 && parts.every((part) => pool.has(part)))
