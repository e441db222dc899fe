import type { Language } from '../../model/language.ts'
import type { Concept } from '../../model/term.ts'
import { fold } from '../fold.ts'
import { isKnown, knownWords } from '../mention.ts'
import { placeAdjectives } from './place-adjectives.ts'

const made = new WeakMap<readonly Concept[], Map<Language, (word: string) => boolean>>()

/**
 * Tells whether a word is one of a termbase, with any ending, or made from the name of one of its places. Made once for
 * the same list of concepts.
 */
export const lexicon = (concepts: readonly Concept[], language: Language): ((word: string) => boolean) => {
  const lexicons = made.get(concepts) ?? new Map<Language, (word: string) => boolean>()
  made.set(concepts, lexicons)
  const own = lexicons.get(language) ?? make(concepts, language)
  lexicons.set(language, own)
  return own
}

const make = (concepts: readonly Concept[], language: Language) => {
  const known = knownWords(concepts, language)
  const isPlaces = placeAdjectives(concepts, language)
  return (word: string) => isKnown(word, known, language) || isPlaces(fold(word, language))
}
