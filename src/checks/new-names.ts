import type { Check } from '../check.ts'
import { type LanguagePair, SCRIPT } from '../model/language.ts'
import { capitalNames } from '../text/capitals.ts'
import { tokens } from '../text/letters.ts'
import { isKnown, knownWords } from '../text/mention.ts'
import { filledSides, place, type Sides } from '../text/sides.ts'
import { findTerms, type TermIndex, termIndex } from '../text/terms.ts'

/** Capitalised names that the termbase does not know: nobody can tell but a person whether they are spelled right. */
export const newNames: Check = {
  id: 'new-names',
  inspect: ({ pair, segments, concepts }) => {
    const index = termIndex(concepts, pair.source)
    const known = knownWords(concepts, pair.source)
    return filledSides(segments).flatMap((sides) => unknownIn(sides, pair, index, known))
  },
}

/** All names of a segment in one finding. A foreign brand that was kept is no such name. */
const unknownIn = (
  { segment, sourceText, targetText }: Sides,
  pair: LanguagePair,
  index: TermIndex,
  known: ReadonlySet<string>,
) => {
  const inSource = findTerms(index, sourceText)
  const found = capitalNames(sourceText, pair.source).filter(({ start, end, text }) => {
    if (inSource.some((term) => term.start < end && start < term.end)) return false
    if (SCRIPT[pair.source] !== SCRIPT[pair.target] && targetText.includes(text)) return false
    return !tokens(text).every(({ text: word }) => isKnown(word, known, pair.source))
  })
  const [first] = found
  if (!first) return []
  const list = [...new Set(found.map(({ text }) => text))].join(', ')
  return [{ segment: segment.id, key: 'unknown', params: { found: list }, ...place('source', first) }]
}
