import type { Check } from '../check.ts'
import type { Finding } from '../model/finding.ts'
import type { Language } from '../model/language.ts'
import { dateFor } from '../text/date-fix.ts'
import { agree, type FoundDate, dates as find } from '../text/dates.ts'
import { numericDates } from '../text/numeric-dates.ts'
import { patched } from '../text/patch.ts'
import { filledSides, place } from '../text/sides.ts'

/** Dates that name their month: each must have one on the other side that can be the same day. */
export const dates: Check = {
  id: 'dates',
  inspect: ({ pair, segments }) =>
    filledSides(segments).flatMap(({ segment, sourceText, targetText, target: content }): readonly Finding[] => {
      if (isDoubtful(sourceText, pair.source) || isDoubtful(targetText, pair.target)) return []
      const source = find(sourceText, pair.source)
      const target = find(targetText, pair.target)
      const missing = unlike(source, target)
      const added = unlike(target, source)
      const shown = (text: string, { start, end }: FoundDate) => text.slice(start, end)
      return [
        ...added.map((date, index) => {
          const instead = missing[index]
          const found = shown(targetText, date)
          if (!instead) return { segment: segment.id, key: 'added', params: { found }, ...place('target', date) }
          const only = missing.length === 1 && added.length === 1
          const right = only ? dateFor(instead, date, targetText, pair.target) : undefined
          const fix = right && patched(content, right.start, right.end, right.text)
          return {
            segment: segment.id,
            key: 'changed',
            params: { found, expected: shown(sourceText, instead) },
            ...place('target', date),
            ...(fix && { fix: [...fix] }),
          }
        }),
        ...missing.slice(added.length).map((date) => ({
          segment: segment.id,
          key: 'missing',
          params: { expected: shown(sourceText, date) },
          ...place('source', date),
        })),
      ]
    }),
}

/** A date in figures whose day cannot be told from its month: nothing can be said about such a text. */
const isDoubtful = (text: string, language: Language) => numericDates(text, language).some(({ date }) => !date)

/** Those that agree with none of the others; a range is one expression and is named once. */
const unlike = (found: readonly FoundDate[], others: readonly FoundDate[]): readonly FoundDate[] =>
  found
    .filter((date) => !others.some((other) => agree(date, other)))
    .filter((date, index, all) => all.findIndex(({ start }) => start === date.start) === index)
