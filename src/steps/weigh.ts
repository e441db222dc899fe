import { plainText } from '../model/inline.ts'
import type { MemoryMatch } from '../model/memory.ts'
import { memoryKey } from '../text/fold.ts'
import { type Penalty, penalised } from '../text/match-score.ts'
import { BANDS, YEARS } from '../text/match-table.ts'

/** What a match is looked at for. */
export interface Situation {
  readonly now: Date
  /** Of the article that is translated; absent: there is none. */
  readonly section?: string
  /** Whether a translation of a source has other terms than the termbase asks for. */
  readonly breaksTerms?: (source: string, target: string) => boolean
}

/** Matches worth what their likeness and their penalties say, best first, without those that are worth too little. Pure. */
export const weigh = (matches: readonly MemoryMatch[], situation: Situation): readonly MemoryMatch[] => {
  const sources = matches.map(({ source }) => memoryKey(plainText(source)))
  return matches
    .map((match, at) => {
      const isAmbiguous = sources.some((source, other) => other !== at && source === sources[at])
      return { ...match, score: penalised(match.score, penaltiesOf(match, isAmbiguous, situation)) }
    })
    .filter(({ score }) => score >= BANDS.low)
    .sort((one, other) => other.score - one.score)
}

const penaltiesOf = (match: MemoryMatch, isAmbiguous: boolean, situation: Situation): readonly Penalty[] => {
  const { now, section, breaksTerms } = situation
  const { source, target } = match
  const found: readonly (Penalty | false | undefined)[] = [
    breaksTerms?.(plainText(source), plainText(target)) && 'terms',
    match.pivoted && 'pivoted',
    match.section !== undefined && section !== undefined && match.section !== section && 'section',
    isOld(match.at, now) && 'old',
    isAmbiguous && 'ambiguous',
  ]
  return found.filter((one) => typeof one === 'string')
}

const isOld = (at: Date, now: Date): boolean => {
  const limit = new Date(now)
  limit.setUTCFullYear(limit.getUTCFullYear() - YEARS)
  return at < limit
}
