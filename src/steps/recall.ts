import { type Content, plainText, text } from '../model/inline.ts'
import type { LanguagePair } from '../model/language.ts'
import type { MemoryMatch } from '../model/memory.ts'
import type { Suggestion } from '../model/suggestion.ts'
import type { Memory } from '../store.ts'
import { canonical, localized } from '../text/canonical.ts'
import { codeProblems } from '../text/codes.ts'
import { memoryKey } from '../text/fold.ts'
import { BANDS } from '../text/match-table.ts'
import type { InContext } from './context.ts'
import { type Situation, weigh } from './weigh.ts'

/**
 * What the memory suggests for each segment: the best of its matches once this segment's codes are put in. What is only
 * like the segment is looked for where nothing is the same.
 */
export const recall = async (
  segments: readonly InContext[],
  pair: LanguagePair,
  memory: Pick<Memory, 'lookup' | 'similar'>,
  situation: Situation,
): Promise<readonly Suggestion[]> => {
  const matches = await memory.lookup(pair, segments)
  const same = segments.map((segment, index) => bestOf(segment, matches[index] ?? []))
  const open = segments.filter((_, index) => same[index] === undefined)
  const sources = open.map(({ source }) => source)
  const alike = open.length === 0 ? [] : await memory.similar(pair, sources, BANDS.low)
  const near = open.map((segment, index) => nearest(segment, alike[index] ?? [], situation))
  return [...same, ...near].filter((suggestion) => suggestion !== undefined)
}

/** Exact matches before others, and those of a source with the same codes before those of one with other codes. */
const bestOf = (segment: InContext, matches: readonly MemoryMatch[]): Suggestion | undefined => {
  const shape = shapeOf(segment.segment.content)
  const alike = matches.filter((match) => shapeOf(match.source) === shape)
  const ranked = [...alike, ...matches.filter((match) => !alike.includes(match))]
  const fitting = ranked.flatMap((match) => asSuggestion(segment, match, alike.includes(match)))
  return fitting.find(({ similarity }) => similarity === BANDS.exact) ?? fitting[0]
}

/** The same words with other codes are worth showing, and not worth writing. */
const OTHER_CODES = BANDS.repaired - 1

const asSuggestion = ({ segment }: InContext, match: MemoryMatch, alike: boolean): readonly Suggestion[] => {
  const content = localized(segment.content, canonical(match.source, match.target))
  if (content === undefined) return []
  const score = alike && codeProblems(segment.content, content).length === 0 ? match.score : OTHER_CODES
  return [
    {
      segment: segment.id,
      type: score === BANDS.context ? 'icm' : 'tm',
      content,
      similarity: Math.min(BANDS.exact, score),
      origin: { type: 'memory', score, from: match.from },
    },
  ]
}

/** Without codes where those of the match are not to be found here: a person works it over anyway. */
const nearest = (
  { segment }: InContext,
  matches: readonly MemoryMatch[],
  situation: Situation,
): Suggestion | undefined => {
  const [match] = weigh(matches, situation)
  if (!match) return undefined
  const { source, target, score, from } = match
  const content = localized(segment.content, canonical(source, target)) ?? text(plainText(target))
  const origin = { type: 'memory', score, from, source: plainText(source) } as const
  return { segment: segment.id, type: 'tm', content, similarity: score, origin }
}

/** The codes by type, order and the words they stand at; punctuation and spaces may stand on either side of a mark. */
const shapeOf = (source: Content): string => {
  const write = (content: Content): string =>
    content
      .map((part) => {
        if (part.type === 'text') return memoryKey(part.value).replace(/[^\p{L}\p{M}\p{N}]/gu, '')
        return part.type === 'ph' ? `<${part.id}/>` : `<${part.id}>${write(part.content)}</${part.id}>`
      })
      .join('')
  return write(canonical(source, source))
}
