import type { Language } from '../../model/language.ts'
import type { Concept } from '../../model/term.ts'
import { fold } from '../fold.ts'
import { isForm } from '../inflection.ts'
import { tokens } from '../letters.ts'
import { allowedTerms } from '../mention.ts'
import { relationals } from './adjectives.ts'

/** Whether a text speaks of a place by an adjective made from its name, or by the noun for somebody from there. */
export const speaksOfPlace = (concept: Concept, text: string, language: Language): boolean => {
  const made = allowedTerms(concept, language)
    .filter(({ type }) => type === 'place')
    .flatMap((term) => relationals(fold(term.text, language), language))
  if (made.length === 0) return false
  return tokens(fold(text, language)).some(({ text: word }) => made.some((one) => isForm(one, word, language)))
}
