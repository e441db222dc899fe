import type { Language } from '../../model/language.ts'
import type { Span } from '../address.ts'
import { opensSentence } from '../capitals.ts'
import { FACTS } from '../languages/index.ts'
import { isAcronym, tokens } from '../letters.ts'
import { lowered } from './case.ts'
import { dictionaryForms } from './dictionary-form.ts'
import { places } from './places/lists.ts'

/** Shorter words are forms of too many others. */
const LEAST = 4

/** A small-letter word with all that it may be a form of. */
export const formsOf = (word: string, language: Language): readonly string[] => {
  const { sure, possible } = dictionaryForms(word, language)
  return sure === undefined ? possible : [sure, ...possible]
}

/**
 * Single words that open a sentence, where every word has a capital, and are names all the same: well-known places, and
 * surnames that end one of the `runs` elsewhere.
 */
export const openingNames = (
  texts: readonly string[],
  runs: readonly (readonly Span[])[],
  language: Language,
): readonly (readonly Span[])[] => {
  const surnames = new Set(
    runs.flat().flatMap(({ text }) => {
      const words = tokens(text)
      return words.length > 1 ? formsOf(lowered(words.at(-1)?.text ?? '', language), language) : []
    }),
  )
  const { openers, titles } = FACTS[language]
  return texts.map((text, at) =>
    tokens(text).filter(({ start, end, text: word }) => {
      if (word.length < LEAST || !/^\p{Lu}\p{Ll}/u.test(word) || isAcronym(word) || !opensSentence(text, start))
        return false
      if (openers.includes(word) || titles.includes(word) || !/^(?:['’]s)?,? \p{Ll}/u.test(text.slice(end)))
        return false
      if (runs[at]?.some((run) => run.start < end && start < run.end)) return false
      return formsOf(lowered(word, language), language).some((form) => places[language].has(form) || surnames.has(form))
    }),
  )
}
