import type { Check } from '../check.ts'
import { type Language, SCRIPT } from '../model/language.ts'
import { nameConcepts } from '../model/term.ts'
import { withoutAddresses } from '../text/address.ts'
import { FIGURE, misleads } from '../text/figure.ts'
import { memoryKey } from '../text/fold.ts'
import { FACTS } from '../text/languages/index.ts'
import { isCapitalised, tokens } from '../text/letters.ts'
import { filledSides } from '../text/sides.ts'
import { findTerms, type TermIndex, termIndex } from '../text/terms.ts'

/** Fewer words can be the same in both languages: those of one script share cognates and loans (`Экономика`, `Sport`). */
const WORDS_AT_LEAST = { sameScript: 3, otherScript: 1 }

/**
 * A target that repeats its source, once names, numbers, acronyms and addresses are left aside; where there is nothing
 * but figures, one that readers of the other language would misread.
 */
export const unchanged: Check = {
  id: 'unchanged',
  inspect: ({ pair, segments, concepts }) => {
    const names = termIndex(nameConcepts(concepts), pair.source)
    const least = WORDS_AT_LEAST[SCRIPT[pair.source] === SCRIPT[pair.target] ? 'sameScript' : 'otherScript']
    return filledSides(segments)
      .filter(({ sourceText, targetText }) => memoryKey(sourceText) === memoryKey(targetText))
      .filter(
        ({ sourceText }) =>
          ordinaryWords(sourceText, names, pair.source) >= least ||
          (!/\p{L}/u.test(sourceText) && (sourceText.match(FIGURE) ?? []).some((figure) => misleads(figure, pair))),
      )
      .map(({ segment, targetText }) => ({ segment: segment.id, key: 'same', params: { found: targetText } }))
  },
}

/** How many words are no part of a name and not written like one; the first word counts when another one does. */
const ordinaryWords = (text: string, names: TermIndex, language: Language): number => {
  const found = findTerms(names, text)
  const words = tokens(withoutAddresses(text)).filter(
    ({ start, end, text: word }) =>
      /\p{L}{2}/u.test(word) && !found.some((name) => name.start <= start && end <= name.end),
  )
  const { titles, openers } = FACTS[language]
  const plain = words.filter(
    ({ text: word }) => !isCapitalised(word) || titles.includes(word) || openers.includes(word),
  )
  const [first] = words
  return plain.length + (plain.length > 0 && first && !plain.includes(first) ? 1 : 0)
}
