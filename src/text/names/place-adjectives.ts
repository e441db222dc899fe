import type { Language } from '../../model/language.ts'
import type { Concept } from '../../model/term.ts'
import { fold } from '../fold.ts'
import { isForm, type TermWord } from '../inflection.ts'
import { IRREGULAR } from './adjectives/irregular.ts'
import { relationals } from './adjectives.ts'

/** How many first letters a regular adjective shares with the name of its place. */
const SHARED = 3
/** Irregular ones may share none. */
const ANY = ''

/** Tells whether a folded word is made from the name of a place of the termbase. */
export const placeAdjectives = (concepts: readonly Concept[], language: Language): ((word: string) => boolean) => {
  const byBeginning = new Map<string, string[]>()
  for (const { terms } of concepts)
    for (const term of terms) {
      if (term.type !== 'place' || term.language !== language) continue
      const name = fold(term.text, language)
      const key = IRREGULAR[language].has(name) ? ANY : name.slice(0, SHARED)
      const names = byBeginning.get(key)
      if (names) names.push(name)
      else byBeginning.set(key, [name])
    }
  const made = new Map<string, readonly TermWord[]>()
  const wordsFor = (name: string): readonly TermWord[] => {
    const words = made.get(name) ?? relationals(name, language)
    made.set(name, words)
    return words
  }
  return (word) =>
    [word.slice(0, SHARED), ANY]
      .flatMap((key) => byBeginning.get(key) ?? [])
      .some((name) => wordsFor(name).some((one) => isForm(one, word, language)))
}
