import type { LanguagePair } from '../model/language.ts'
import type { MemoryMatch } from '../model/memory.ts'
import type { Suggestion } from '../model/suggestion.ts'
import type { Memory } from '../store.ts'
import { localized } from '../text/canonical.ts'
import { codeProblems } from '../text/codes.ts'
import type { InContext } from './context.ts'

/** What the memory suggests for each segment: the best of its matches once this segment's codes are put in. */
export const recall = async (
  segments: readonly InContext[],
  pair: LanguagePair,
  memory: Memory,
): Promise<readonly Suggestion[]> => {
  const matches = await memory.lookup(pair, segments)
  return segments.flatMap((segment, index) => {
    const fitting = (matches[index] ?? []).flatMap((match) => asSuggestion(segment, match))
    const [first] = fitting
    return first ? [fitting.find(({ similarity }) => similarity === 100) ?? first] : []
  })
}

/** The same words with other codes are worth showing, and not worth writing: 98. */
const OTHER_CODES = 98

const asSuggestion = ({ segment }: InContext, match: MemoryMatch): readonly Suggestion[] => {
  const content = localized(segment.content, match.target)
  if (content === undefined) return []
  const score = codeProblems(segment.content, content).length === 0 ? match.score : OTHER_CODES
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
