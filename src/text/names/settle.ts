import type { Language } from '../../model/language.ts'
import { dictionaryForms } from './dictionary-form.ts'

/**
 * The dictionary form of each word of names, all in small letters: what a sure ending says; else what most of the words
 * may be forms of, a form that stands among them before one that does not, the word itself before a guess.
 */
export const settledForms = (words: Iterable<string>, language: Language): ReadonlyMap<string, string> => {
  const distinct = [...new Set(words)]
  const forms = new Map(distinct.map((word) => [word, dictionaryForms(word, language)]))
  const votes = new Map<string, number>()
  for (const { sure, possible } of forms.values())
    for (const form of sure === undefined ? possible : [sure]) votes.set(form, (votes.get(form) ?? 0) + 1)
  // one word alone says nothing of its form; two that agree do, and one of them standing there decides between guesses
  const weight = (form: string) => {
    const count = votes.get(form) ?? 0
    return count > 1 ? 2 * count + (forms.has(form) ? 1 : 0) : 0
  }
  return new Map(
    [...forms].map(([word, { sure, possible }]) => {
      const heaviest = possible.reduce((best, form) => (weight(form) > weight(best) ? form : best), word)
      return [word, sure ?? heaviest]
    }),
  )
}
