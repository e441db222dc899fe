import { advance } from '../model/advance.ts'
import type { SegmentId } from '../model/ids.ts'
import type { Suggestion } from '../model/suggestion.ts'
import type { FilledTarget, Target } from '../model/translation.ts'

/**
 * The drafting policy: what fills each empty target. In-context memory before exact memory before
 * engines in their order of preference; anything less like the source than exact never fills by itself.
 * Pure.
 */
export const draft = (
  targets: readonly Target[],
  suggestions: readonly Suggestion[],
  engines: readonly string[],
  at: Date,
): readonly FilledTarget[] => {
  const best = new Map<SegmentId, Suggestion>()
  for (const suggestion of [...suggestions].sort((a, b) => rank(a, engines) - rank(b, engines)))
    if (fills(suggestion) && !best.has(suggestion.segment)) best.set(suggestion.segment, suggestion)
  return targets.flatMap((target) => {
    const suggestion = best.get(target.segment)
    if (!suggestion) return []
    const { content, origin } = suggestion
    const by =
      origin.type === 'engine' ? ({ type: 'engine', engine: origin.engine } as const) : ({ type: 'memory' } as const)
    return advance(target, { type: 'draft', content, origin, by }, at) ?? []
  })
}

const fills = (suggestion: Suggestion): boolean => suggestion.similarity === null || suggestion.similarity >= 100

/** An engine that is asked no more comes last. */
const rank = ({ type, origin }: Suggestion, engines: readonly string[]): number => {
  if (type === 'icm') return -2
  if (type === 'tm') return -1
  const place = origin.type === 'engine' ? engines.indexOf(origin.engine) : -1
  return place < 0 ? engines.length : place
}
