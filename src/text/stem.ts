import type { Language } from '../model/language.ts'
import { FACTS, perLanguage } from './languages/index.ts'

/** A longer stem is told by its beginning: what endings leave of a long word differs more than its beginning does. */
const LONGEST = 6

const VOWELS = /[aeiouyəıöüаәеиоөуұүыіэюяйь]$/u

const ENDED = perLanguage(
  ({ inflection: { likeness } }) => new RegExp(`^(.{${likeness.least},}?)(?:${likeness.endings})?$`, 'u'),
)
const TWINS = perLanguage(
  ({ inflection: { likeness } }) => new Map(likeness.twins.map(([own = '', twin = '']) => [twin, own])),
)

/**
 * What inflections of one word have in common, guessed from its letters: all that looks like endings off, final vowels
 * too, six letters at most. Words that only look alike may share it (`право`, `правый`), which is good enough to find what resembles a
 * text and never to say that a term stands in it. `word` is folded.
 */
export const stemOf = (word: string, language: Language): string => {
  const { least } = FACTS[language].inflection.likeness
  let stem = ENDED[language].exec(word)?.[1] ?? word
  while (stem.length > least && VOWELS.test(stem)) stem = stem.slice(0, -1)
  const twin = TWINS[language].get(stem.at(-1) ?? '')
  return (twin === undefined ? stem : stem.slice(0, -1) + twin).slice(0, LONGEST)
}
