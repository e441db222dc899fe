import type { Check } from '../check.ts'
import type { Finding } from '../model/finding.ts'
import { type Content, plainText } from '../model/inline.ts'
import type { LanguagePair } from '../model/language.ts'
import { dateClash, hasFigures } from '../text/date-clash.ts'
import { dateFor } from '../text/date-fix.ts'
import type { FoundDate } from '../text/dates.ts'
import { patched } from '../text/patch.ts'
import { filledSides, place, type Sides } from '../text/sides.ts'

/**
 * Dates that name their month: each must have one on the other side that can be the same day. Where only the month is not
 * named, the check of months remarks it.
 */
export const dates: Check = {
  id: 'dates',
  inspect: ({ pair, segments }) => filledSides(segments).flatMap((sides) => inspectSides(sides, pair)),
}

const inspectSides = (sides: Sides, pair: LanguagePair): readonly Finding[] => {
  const { segment, sourceText, targetText } = sides
  const { missing, added } = dateClash(sourceText, targetText, pair)
  const isOnly = missing.length === 1 && added.length === 1
  return [
    ...added
      .filter((date, index) => index < missing.length || !hasFigures(date, sourceText))
      .map((date, index) => {
        const instead = missing[index]
        const found = shown(targetText, date)
        if (!instead) return { segment: segment.id, key: 'added', params: { found }, ...place('target', date) }
        const fix = isOnly ? mended(sides, instead, date, pair) : undefined
        return {
          segment: segment.id,
          key: 'changed',
          params: { found, expected: shown(sourceText, instead) },
          ...place('target', date),
          ...(fix && { fix: [...fix] }),
        }
      }),
    ...missing
      .slice(added.length)
      .filter((date) => !hasFigures(date, targetText))
      .map((date) => ({
        segment: segment.id,
        key: 'missing',
        params: { expected: shown(sourceText, date) },
        ...place('source', date),
      })),
  ]
}

/** The target with the right date; `undefined` where another would be left wrong: one of two in a range, say. */
const mended = (
  { target, sourceText, targetText }: Sides,
  right: FoundDate,
  wrong: FoundDate,
  pair: LanguagePair,
): Content | undefined => {
  const instead = dateFor(right, wrong, targetText, pair.target)
  const fix = instead && patched(target, instead.start, instead.end, instead.text)
  const left = fix && dateClash(sourceText, plainText(fix), pair)
  return left && left.missing.length + left.added.length === 0 ? fix : undefined
}

const shown = (text: string, { start, end }: FoundDate): string => text.slice(start, end)
