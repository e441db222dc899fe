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

/** Suggestions for one segment. */
const MOST = 5

/**
 * What the memory suggests for each segment: its matches once this segment's codes are put in, each another target, best
 * first, five at most. What is only like the segment is looked for where nothing is the same.
 */
export const recall = async (
  segments: readonly InContext[],
  pair: LanguagePair,
  memory: Pick<Memory, 'lookup' | 'similar'>,
  situation: Situation,
): Promise<readonly Suggestion[]> => {
  const matches = await memory.lookup(pair, segments)
  const same = segments.map((segment, index) => exact(segment, matches[index] ?? []))
  const open = segments.filter((_, index) => same[index]?.length === 0)
  const sources = open.map(({ source }) => source)
  const alike = open.length === 0 ? [] : await memory.similar(pair, sources, BANDS.low)
  const near = open.map((segment, index) => nearest(segment, alike[index] ?? [], situation))
  return [...same, ...near].flatMap(different)
}

/** The first of each text. */
const different = (suggestions: readonly Suggestion[]): readonly Suggestion[] => {
  const texts = suggestions.map(({ content }) => JSON.stringify(content))
  return suggestions.filter((_, at) => texts.indexOf(texts[at] ?? '') === at).slice(0, MOST)
}

/** Exact matches before others, and those of a source with the same codes before those of one with other codes. */
const exact = (segment: InContext, matches: readonly MemoryMatch[]): readonly Suggestion[] => {
  const shape = shapeOf(segment.segment.content)
  const alike = matches.filter((match) => shapeOf(match.source) === shape)
  const ranked = [...alike, ...matches.filter((match) => !alike.includes(match))]
  return ranked
    .flatMap((match) => asSuggestion(segment, match, alike.includes(match)))
    .sort((one, other) => (other.similarity ?? 0) - (one.similarity ?? 0))
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
      origin: {
        type: 'memory',
        score,
        from: match.from,
        ...(score < BANDS.exact && { source: plainText(match.source) }),
      },
    },
  ]
}

/** Without codes where those of the match are not to be found here: a person works it over anyway. */
const nearest = (
  { segment }: InContext,
  matches: readonly MemoryMatch[],
  situation: Situation,
): readonly Suggestion[] =>
  weigh(matches, situation).map(({ source, target, score, from, remembered }) => {
    const content = localized(segment.content, canonical(source, target)) ?? text(plainText(target))
    const own = remembered && { target: plainText(remembered) }
    const origin = { type: 'memory', score, from, source: plainText(source), ...own } as const
    return { segment: segment.id, type: 'tm', content, similarity: score, origin }
  })

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
