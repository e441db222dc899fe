import type { Language } from '../../model/language.ts'

/**
 * What the shared code of this room must know about one language. One file of data per language; lists of words are
 * written as one string with spaces between, `_` standing for a space inside a word. Words are given as `fold` leaves
 * them (lower case, ё as е), except for `openers` and `titles`.
 */
export interface LanguageFacts {
  readonly language: Language
  /** Every letter of the alphabet, lower case, in its order. */
  readonly letters: string
  readonly abbreviations: Abbreviations
  /** Words (capitalised) that open sentences and are no names: what may stand after an abbreviation that ended one. */
  readonly openers: readonly string[]
  /** Words that stand with a capital inside a sentence and are no names: titles, weekdays, peoples. */
  readonly titles: readonly string[]
  readonly months: Months
  readonly numbers: Numerals
  readonly inflection: Inflection
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

export interface Months {
  /** Twelve patterns, January first, each for every form of the month's name that stands in running text. */
  readonly names: readonly string[]
  /** Months (1–12) whose name is also another word: a month only beside a day or a year. */
  readonly doubtful: readonly number[]
  /** Whether the day may stand after the month (`February 26`, `fevralın 26-da`). */
  readonly dayAfter: boolean
  /** Whether a month always has a capital letter. */
  readonly capital: boolean
  /** Pattern that shows a doubtful name to be a month; `_` stands in its place. Empty: nothing does. */
  readonly cue: string
}

export interface Numerals {
  /** What separates decimals here; the other of `.` and `,` then separates groups. */
  readonly decimal: '.' | ','
  /** Patterns of the words and abbreviations that multiply the number before them, with what they multiply it by. */
  readonly scales: readonly (readonly [pattern: string, factor: number])[]
  /** Patterns of whole words that stand for a number, cardinal, ordinal or collective, with their value. */
  readonly words: readonly (readonly [pattern: string, value: number])[]
}

/** How the last word of a term changes, or any word of it. */
export interface Inflection {
  /** `last`: only the last word changes; `every`: each word by its own class. */
  readonly scope: 'last' | 'every'
  /** The first class whose `ends` fits a word says what may follow its stem. */
  readonly classes: readonly SuffixClass[]
  /** Pattern of an ending that is joined with a hyphen, an apostrophe or after a closing quotation mark. */
  readonly joined: string
}

export interface SuffixClass {
  /** Pattern of the end of the citation form. What its first group holds, or all of it, is not part of the stem. */
  readonly ends: string
  /** Pattern of what may stand after the stem. */
  readonly takes: string
}

/** Reads a list of words; see `LanguageFacts`. */
export const words = (list: string): readonly string[] =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '))

/** Reads `pattern=value` pairs with spaces between, `_` standing for a space. */
export const values = (list: string): readonly (readonly [pattern: string, value: number])[] =>
  words(list).map((pair) => {
    const at = pair.lastIndexOf('=')
    return [pair.slice(0, at), Number(pair.slice(at + 1))]
  })
