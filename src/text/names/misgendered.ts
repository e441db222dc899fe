import type { Language } from '../../model/language.ts'
import { type Concept, type Gender, genderOfPerson, type Term } from '../../model/term.ts'
import { tokens } from '../letters.ts'
import { allowedTerms } from '../mention.ts'
import { type FoundTerm, findTerms, termIndex } from '../terms.ts'
import { casedLike, lowered } from './case.ts'
import { counterpart, genderOf } from './gender.ts'

/** A person's name with the surname of the other gender, and as it should be. */
export interface Misgendered {
  readonly concept: Concept
  readonly start: number
  readonly end: number
  readonly expected: string
  /** Whether it stands without any ending of a case. */
  readonly isNominative: boolean
}

/**
 * Finds names of people with the surname of the other gender (`Мехрибан Алиев`), given what was recognised in the text.
 * What the concept says of the gender counts, else the ending of the approved surname itself.
 */
export const misgenderedIn = (
  text: string,
  found: readonly FoundTerm[],
  concepts: readonly Concept[],
  language: Language,
): readonly Misgendered[] => {
  const wrong = wrongNames(concepts, language)
  return findTerms(termIndex(wrong.concepts, language), text).flatMap(({ concept, term, start, end }) => {
    const name = wrong.names.get(concept)
    if (!name) return []
    const form = text.slice(start, end)
    const here = found.filter((one) => one.start < end && start < one.end)
    const right = here.filter((one) => one.concept !== name.concept || one.term.text !== term.text)
    const nominative = form === term.text && saysNominative(term.text, name, language)
    if (form === name.expected || !right.every((one) => one.concept === name.concept && nominative)) return []
    return [{ concept: name.concept, start, end, expected: name.expected, isNominative: form === term.text }]
  })
}

interface WrongName {
  readonly concept: Concept
  readonly gender: Gender
  readonly expected: string
}

const cache = new WeakMap<readonly Concept[], Map<Language, ReturnType<typeof makeWrongNames>>>()

const wrongNames = (concepts: readonly Concept[], language: Language): ReturnType<typeof makeWrongNames> => {
  const made = cache.get(concepts) ?? new Map<Language, ReturnType<typeof makeWrongNames>>()
  cache.set(concepts, made)
  const names = made.get(language) ?? makeWrongNames(concepts, language)
  made.set(language, names)
  return names
}

const makeWrongNames = (concepts: readonly Concept[], language: Language) => {
  const names = new Map<Concept, WrongName>()
  for (const concept of concepts)
    for (const term of allowedTerms(concept, language)) {
      const [surname, other] = surnames(term, language)
      if (surname === undefined || other === undefined) continue
      const own = genderOf(lowered(surname, language), language)
      const gender = genderOfPerson(concept) ?? own
      if (gender === undefined) continue
      const changed = term.text.slice(0, -surname.length) + other
      const [right, wrong] = own === gender ? [term.text, changed] : [changed, term.text]
      names.set({ ...concept, terms: [{ ...term, text: wrong }] }, { concept, gender, expected: right })
    }
  return { concepts: [...names.keys()], names }
}

/** The surname at the end of a person's full name, as it is and as it is for the other gender. */
const surnames = ({ text, type }: Term, language: Language): readonly string[] => {
  const words = tokens(text)
  const last = words.at(-1)?.text
  if (type !== 'person' || last === undefined || words.length < 2 || !text.endsWith(last)) return []
  const other = counterpart(lowered(last, language), language)
  return other === undefined ? [] : [last, casedLike(other, last, language)]
}

/** `Ильхам Алиева` is no case of Ильхам Алиев: his given name, which ends in a consonant, would have an ending too. */
const saysNominative = (wrong: string, { gender }: WrongName, language: Language): boolean =>
  language === 'ru' && gender === 'male' && /[бвгджзклмнпрстфхцчшщй]$/u.test(tokens(wrong)[0]?.text ?? '')
