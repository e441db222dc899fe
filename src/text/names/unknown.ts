import type { Language } from '../../model/language.ts'
import { type Concept, isName } from '../../model/term.ts'
import type { Span } from '../address.ts'
import { fold } from '../fold.ts'
import { tokens } from '../letters.ts'
import { type FoundTerm, findTerms, termIndex } from '../terms.ts'
import { dictionaryForms } from './dictionary-form.ts'
import { lexicon } from './lexicon.ts'
import { nameRuns } from './runs.ts'

/**
 * The names of each text that the termbase does not know, as they stand: runs of capitalised words that are no known
 * terms, no words of such terms, no adjectives of known places, and no words that the same texts also have in small
 * letters.
 */
export const unknownNames = (
  texts: readonly string[],
  language: Language,
  concepts: readonly Concept[],
): readonly (readonly Span[])[] => {
  const index = termIndex(concepts, language)
  const common = commonForms(texts, language)
  const isKnown = lexicon(concepts, language)
  const isOrdinary = (word: string): boolean =>
    isKnown(word) || dictionaryForms(fold(word, language), language).possible.some((form) => common.has(form))
  const runs = nameRuns(texts, common, language)
  return texts.map((text, at) => {
    const names = runs[at] ?? []
    if (names.length === 0) return []
    const terms = findTerms(index, text)
    return names
      .map((run) => withoutKnown(run, terms))
      .filter(
        (run) =>
          !terms.some((term) => hides(term, run)) && !tokens(run.text).every(({ text: word }) => isOrdinary(word)),
      )
  })
}

/** A known term hides what it is part of, but a verb is part of no name: `anmaq` is not in `Anar Quliyev`. */
const hides = ({ term, start, end }: FoundTerm, run: Span): boolean =>
  term.type !== 'verb' && start < run.end && run.start < end

/**
 * A run of three words and more without the known name that ends it, or that begins it in some case: `Aida Kərimova
 * Bakıda`, `Казахстана Алим Байел`.
 */
const withoutKnown = (run: Span, terms: readonly FoundTerm[]): Span => {
  const inside = terms.filter((term) => isName(term.concept) && term.start < run.end && run.start < term.end)
  const last = inside.find((term) => term.start > run.start && term.end >= run.end)
  const first = inside.find((term) => term.start <= run.start && term.end < run.end && term.form === 'inflected')
  const [start, end] = [first?.end ?? run.start, last?.start ?? run.end]
  const rest = run.text.slice(start - run.start, end - run.start)
  const text = rest.trim()
  const at = start + rest.indexOf(text)
  return tokens(text).length > 1 ? { start: at, end: at + text.length, text } : run
}

/** What words in small letters may be forms of, folded: a capital makes no name of such a word. */
const commonForms = (texts: readonly string[], language: Language): ReadonlySet<string> =>
  new Set(
    texts
      .flatMap((text) => tokens(text))
      .filter(({ text: word }) => !/\p{Lu}/u.test(word) && word.length >= LEAST)
      .flatMap(({ text: word }) => dictionaryForms(fold(word, language), language).possible),
  )

/** Shorter words say nothing by their endings. */
const LEAST = 4
