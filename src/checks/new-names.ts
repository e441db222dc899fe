import type { Check } from '../check.ts'
import { SCRIPT } from '../model/language.ts'
import { unknownNames } from '../text/names/unknown.ts'
import { filledSides, place } from '../text/sides.ts'

/**
 * Capitalised names that the termbase does not know: nobody can tell but a person whether they are spelled right. All
 * names of a segment in one finding. A foreign brand that was kept is no such name.
 */
export const newNames: Check = {
  id: 'new-names',
  inspect: ({ pair, segments, concepts }) => {
    const sides = filledSides(segments)
    const texts = sides.map(({ sourceText }) => sourceText)
    return unknownNames(texts, pair.source, concepts).flatMap((names, index) => {
      const { segment, targetText } = sides[index] ?? {}
      const kept = (name: string) => SCRIPT[pair.source] !== SCRIPT[pair.target] && targetText?.includes(name)
      const asked = names.filter(({ text }) => !kept(text))
      const [first] = asked
      if (!first || !segment) return []
      const list = [...new Set(asked.map(({ text }) => text))].join(', ')
      return [{ segment: segment.id, key: 'unknown', params: { found: list }, ...place('source', first) }]
    })
  },
}
