import type { Content } from '../model/inline.ts'
import type { LanguagePair } from '../model/language.ts'
import type { MemoryMatch } from '../model/memory.ts'
import type { Suggestion } from '../model/suggestion.ts'
import type { Memory } from '../store.ts'
import { canonical, localized } from '../text/canonical.ts'
import { codeProblems } from '../text/codes.ts'
import { memoryKey } from '../text/fold.ts'
import type { InContext } from './context.ts'

/** What the memory suggests for each segment: the best of its matches once this segment's codes are put in. */
export const recall = async (
  segments: readonly InContext[],
  pair: LanguagePair,
  memory: Memory,
): Promise<readonly Suggestion[]> => {
  const matches = await memory.lookup(pair, segments)
  return segments.flatMap((segment, index) => bestOf(segment, matches[index] ?? []) ?? [])
}

/** Exact matches before others, and those of a source with the same codes before those of one with other codes. */
const bestOf = (segment: InContext, matches: readonly MemoryMatch[]): Suggestion | undefined => {
  const shape = shapeOf(segment.segment.content)
  const alike = matches.filter((match) => shapeOf(match.source) === shape)
  const ranked = [...alike, ...matches.filter((match) => !alike.includes(match))]
  const fitting = ranked.flatMap((match) => asSuggestion(segment, match, alike.includes(match)))
  return fitting.find(({ similarity }) => similarity === 100) ?? fitting[0]
}

/** The same words with other codes are worth showing, and not worth writing: 98. */
const OTHER_CODES = 98

const asSuggestion = ({ segment }: InContext, match: MemoryMatch, alike: boolean): readonly Suggestion[] => {
  const content = localized(segment.content, canonical(match.source, match.target))
  if (content === undefined) return []
  const score = alike && codeProblems(segment.content, content).length === 0 ? match.score : OTHER_CODES
  return [
    {
      segment: segment.id,
      type: score === 101 ? 'icm' : 'tm',
      content,
      similarity: Math.min(100, score),
      origin: { type: 'memory', score, from: match.from },
    },
  ]
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
