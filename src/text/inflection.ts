import { LANGUAGES, type Language } from '../model/language.ts'
import { FACTS } from './languages/index.ts'

/** A word of a term: what all its forms begin with, and which forms it has. All as `fold` leaves them. */
export interface TermWord {
  readonly word: string
  /** The part of the word that no form changes. */
  readonly stem: string
  /** Matches what may follow the stem, from its start to its end. */
  readonly endings: RegExp
}

const CLASSES = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    FACTS[language].inflection.classes.map(({ ends, takes }) => ({
      ends: new RegExp(`(?:${ends})$`, 'u'),
      endings: new RegExp(`^(?:${takes})$`, 'u'),
    })),
  ]),
)

const NO_ENDING = /^$/u

/** A word that has only one form. */
export const frozen = (word: string): TermWord => ({ word, stem: word, endings: NO_ENDING })

/** A word with the forms that the classes of its language give it; see `src/text/languages`. */
export const inflected = (word: string, language: Language): TermWord => {
  for (const { ends, endings } of CLASSES[language] ?? []) {
    const match = ends.exec(word)
    if (!match) continue
    const ending = match.slice(1).find((group) => group !== undefined) ?? ''
    return { word, stem: word.slice(0, word.length - ending.length), endings }
  }
  return frozen(word)
}

/** Whether a folded form is a form of the word. */
export const isForm = ({ word, stem, endings }: TermWord, form: string): boolean =>
  form === word || (form.startsWith(stem) && endings.test(form.slice(stem.length)))

const JOINED = Object.fromEntries(
  LANGUAGES.map((language) => [language, new RegExp(`^(?:${FACTS[language].inflection.joined})$`, 'u')]),
)

/** Whether letters that are joined to a name (`TDT-nin`, `“Report”un`, `OTS's`) are an ending of the language. */
export const isSuffix = (letters: string, language: Language): boolean => JOINED[language]?.test(letters) ?? false
