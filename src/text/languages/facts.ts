import type { Language } from '../../model/language.ts'

/**
 * What the shared code of this room must know about one language. One file of data per language; lists of words are
 * written as one string with spaces between, `_` standing for a space inside a word.
 */
export interface LanguageFacts {
  readonly language: Language
  /** Every letter of the alphabet, lower case, in its order. */
  readonly letters: string
  readonly abbreviations: Abbreviations
  /** Words (capitalised) that open sentences and are no names: what may stand after an abbreviation that ended one. */
  readonly openers: readonly string[]
}

/** Abbreviations without their last full stop, lower case, by what a full stop after them can mean. */
export interface Abbreviations {
  /** Never ends a sentence: something must follow (им., prof., küç.). */
  readonly never: readonly string[]
  /** Belongs to the number that follows; before anything else it is an ordinary word (No. 5). */
  readonly beforeNumber: readonly string[]
  /** Often followed by a name (г., U.S.): ends a sentence only before one of the `openers`. */
  readonly seldom: readonly string[]
  /** Closes an enumeration (т. д., və s.): ends a sentence before any capitalised word that is not an initialism. */
  readonly often: readonly string[]
}

/** Reads a list of words; see `LanguageFacts`. */
export const words = (list: string): readonly string[] =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '))
