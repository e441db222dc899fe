import type { Language } from '../model/language.ts'
import type { Paradigm } from './languages/facts.ts'
import { FACTS, perLanguage } from './languages/index.ts'

/** A word of a term and how its forms are told. All as `fold` leaves them. */
export interface TermWord {
  readonly word: string
  /** What forms of it begin with, each with what may follow it to the end of the word; the usual one first. */
  readonly stems: readonly Stem[]
}

export interface Stem {
  readonly stem: string
  readonly endings: RegExp
}

/** By which paradigms a word goes. */
export type Sort = 'noun' | 'adjective' | 'person' | 'place' | 'verb' | 'genitive'

const compiled = (paradigms: readonly Paradigm[]) =>
  paradigms.map(({ ends, forms }) => ({
    ends: new RegExp(`^(?:${ends})$`, 'u'),
    forms: forms.map(([stem, endings]) => ({ stem, endings: new RegExp(`^(?:${endings})$`, 'u') })),
  }))

const PARADIGMS = perLanguage(
  ({ inflection: { nouns, adjectives, persons, places, verbs, possessed, genitives } }) => ({
    noun: compiled(nouns),
    adjective: compiled(adjectives.length > 0 ? adjectives : nouns),
    person: compiled([...persons, ...nouns]),
    place: compiled([...places, ...nouns]),
    verb: compiled(verbs),
    possessed: compiled(possessed),
    genitive: compiled(genitives),
  }),
)
const NEVER = perLanguage(({ inflection }) => new Set(inflection.never))
const JOINED = perLanguage(({ inflection }) => new RegExp(`^(?:${inflection.joined})$`, 'u'))

const NO_ENDING = /^$/u

/** A word that has only one form. */
export const frozen = (word: string): TermWord => ({ word, stems: [{ stem: word, endings: NO_ENDING }] })

/** A word with the forms that its language gives it; see `src/text/languages`. */
export const inflected = (word: string, language: Language, sort: Sort = 'noun'): TermWord => {
  const stems = stemsBy(PARADIGMS[language][sort], word)
  return stems.length > 0 ? { word, stems } : frozen(word)
}

/** A word that may stand in the term with a possessive ending: it is also found with another one, or without. */
export const possessed = ({ word, stems }: TermWord, language: Language): TermWord => ({
  word,
  stems: [...stems, ...stemsBy(PARADIGMS[language].possessed, word)],
})

/** A word with stems that somebody has written down: each takes the endings of the word itself, and the stem's own. */
export const withStems = (own: TermWord, stems: readonly string[], language: Language): TermWord => ({
  word: own.word,
  stems: [
    ...own.stems,
    ...stems.flatMap((stem) => [
      ...own.stems.map(({ endings }) => ({ stem, endings })),
      ...inflected(stem, language).stems,
    ]),
  ],
})

const stemsBy = (paradigms: ReturnType<typeof compiled>, word: string): readonly Stem[] => {
  const paradigm = paradigms.find(({ ends }) => ends.test(word))
  return paradigm?.forms.map(({ stem, endings }) => ({ stem: word.replace(paradigm.ends, stem), endings })) ?? []
}

/** Whether a folded form is a form of the word. */
export const isForm = ({ word, stems }: TermWord, form: string, language: Language): boolean =>
  form === word ||
  (stems.some(({ stem, endings }) => form.startsWith(stem) && endings.test(form.slice(stem.length))) &&
    !isNever(form, language))

/** Whether a word only looks like a form of another one: `после` is none of `посол`. */
export const isNever = (form: string, language: Language): boolean => NEVER[language].has(form)

/** Whether letters that are joined to a name (`TDT-nin`, `“Report”un`, `OTS's`) are an ending of the language. */
export const isSuffix = (letters: string, language: Language): boolean => JOINED[language].test(letters)

/** Whether what a hyphen joins before a word leaves it the same word (`ex-ambassador`, not `vice-president`). */
export const isFormer = (letters: string, language: Language): boolean =>
  FACTS[language].inflection.former.includes(letters)
