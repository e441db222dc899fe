import type { z } from 'zod'
import type { memorySchema } from '../../../api/schemas/knowledge.ts'
import { type Content, plainText } from '../../../model/inline.ts'
import type { Origin } from '../../../model/translation.ts'
import { type Change, wordDiff } from '../../../text/diff.ts'
import { escapeText } from '../../../text/entities.ts'
import { fromTagged, toTagged } from '../../../text/marks.ts'
import { type Band, bandOf } from '../../../text/match-score.ts'
import type { Row } from '../bench.ts'

export type MemoryMatch = z.output<typeof memorySchema>['matches'][number]

/** Something to put into the target. */
export interface Suggested {
  readonly origin: Origin
  readonly content: Content
  /** Fit for this segment: its own codes, or none. */
  readonly tagged: string
  /** Of the memory only. */
  readonly score?: number
  readonly band?: Band
  /** When it was remembered, where that is known. */
  readonly at?: string
  /** What the remembered source has otherwise than this one; absent: they read the same. */
  readonly difference?: readonly Change[]
}

/** So many have a number, and a chord. */
export const MOST = 5

/**
 * What there is to choose from: the memory before the engines, the likest first; what says the very same as one before it
 * is left out. `matches` is what the memory knows now: it tells when, and may have learnt since the drafting.
 */
export const suggestedFor = (row: Row, matches: readonly MemoryMatch[]): readonly Suggested[] => {
  const own = plainText(row.source.content)
  const remembered = matches.map(({ source, target, score, from, at }): Suggested => {
    const words = plainText(source.content)
    return {
      ...fitting(target.content, row),
      ...worth(score),
      at,
      origin: { type: 'memory', score, from },
      ...differing(words, own),
    }
  })
  const drafted = row.suggestions.map(({ text, origin, similarity }): Suggested => {
    const memory =
      origin.type === 'memory' ? { ...worth(similarity ?? origin.score), ...differing(origin.source ?? own, own) } : {}
    return { ...fitting(text.content, row), origin, ...memory }
  })
  const isEngine = ({ origin }: Suggested) => origin.type !== 'memory'
  const memory = [...remembered, ...drafted.filter((one) => !isEngine(one))].toSorted(
    (one, other) =>
      (other.score ?? 0) - (one.score ?? 0) || Number(one.at === undefined) - Number(other.at === undefined),
  )
  const seen = new Set<string>()
  return [...memory, ...drafted.filter(isEngine)].filter(({ content, origin }) => {
    // two engines that agree are worth knowing; the memory need not repeat itself
    const name = `${origin.type === 'memory' ? 'memory' : JSON.stringify(origin)} ${plainText(content)}`
    return !seen.has(name) && seen.add(name)
  })
}

const worth = (score: number) => ({ score, band: bandOf(score) })

const differing = (remembered: string, own: string) =>
  remembered === own ? {} : { difference: wordDiff(remembered, own) }

/** Codes of another sentence are no codes here: then the words alone. */
const fitting = (content: Content, row: Row): Pick<Suggested, 'content' | 'tagged'> => {
  const tagged = toTagged(content)
  const read = fromTagged(tagged, row.source.content)
  if (read) return { content: read, tagged }
  const words = plainText(content)
  return { content: [{ type: 'text', value: words }], tagged: escapeText(words) }
}
