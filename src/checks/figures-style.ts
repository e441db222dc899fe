import type { Check } from '../check.ts'
import type { Finding } from '../model/finding.ts'
import type { LanguagePair } from '../model/language.ts'
import { patched } from '../text/patch.ts'
import { quantities } from '../text/quantities.ts'
import { filledSides, place, type Sides } from '../text/sides.ts'
import { styleSlips } from '../text/style-slips.ts'

/** Figures of the target that are right in value and kept in the source's style, or take an ending in discord. */
export const figuresStyle: Check = {
  id: 'figures-style',
  inspect: ({ pair, segments }) => filledSides(segments).flatMap((sides) => inspectSides(sides, pair)),
}

const inspectSides = ({ segment, target, sourceText, targetText }: Sides, pair: LanguagePair): readonly Finding[] => {
  const found = quantities(targetText, pair.target)
  const source = quantities(sourceText, pair.source)
  const known = new Set(source.flatMap((one) => ('values' in one ? one.values.slice(0, 1) : [])))
  return styleSlips(found, targetText, pair.target, known).map(({ kind, text, ...at }) => {
    const fix = patched(target, at.start, at.end, text)
    return {
      segment: segment.id,
      key: kind,
      params: { found: targetText.slice(at.start, at.end), expected: text },
      ...place('target', at),
      ...(fix && { fix: [...fix] }),
    }
  })
}
