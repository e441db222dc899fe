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
  /** Words (capitalised) that open sentences and are no names: what may stand after an abbreviation that ended one. */
  readonly openers: readonly string[]
  readonly boundaries: Boundaries
  /** Words that stand with a capital inside a sentence and are no names: titles, weekdays, peoples. */
  readonly titles: readonly string[]
  readonly months: Months
  readonly numbers: Numerals
  readonly clock: Clock
  readonly inflection: Inflection
}

/**
 * Abbreviations without their last full stop, by what a full stop after them can mean. Lower case stands for any
 * case but capitals alone, which are initials; with a capital only what is written so is meant (Sun., Gen.).
 */
export interface Abbreviations {
  /** Never ends a sentence: something must follow (ул., prof., küç.). */
  readonly never: readonly string[]
  /** Belongs to the number that follows; before anything else it is an ordinary word (No. 5). */
  readonly beforeNumber: readonly string[]
  /** Often followed by a name (г., U.S.), or also an ordinary word (им.): ends a sentence only where another begins. */
  readonly seldom: readonly string[]
  /** Closes an enumeration or a measure (т. д., man.): ends a sentence before a capital that begins no initialism. */
  readonly often: readonly string[]
}

/** What tells the end of a sentence from a full stop inside it, beside `openers`. */
export interface Boundaries {
  readonly abbreviations: Abbreviations
  /** Words (capitalised) that begin sentences of the news and, unlike `openers`, may be part of a name as well. */
  readonly starters: readonly string[]
  /** Nouns that a single capital letter may follow: plan B. */
  readonly lettered: readonly string[]
  /** Verbs that say who uttered the quotation before them, without a dash. */
  readonly speech: readonly string[]
  /** Pattern of what goes on with a time of day though it has a capital: 5 p.m. Monday. Empty: nothing does. */
  readonly clock: string
  /** Patterns of words that are surely finite verbs, where a language has some that can be told by their form. */
  readonly verbs: readonly string[]
}

export interface Months {
  /** Twelve patterns, January first, each for every form of the month's name that stands in running text. */
  readonly names: readonly string[]
  /** Months (1–12) whose name is also another word: a month only beside a day or a year. */
  readonly doubtful: readonly number[]
  /** Pattern of the forms after which the day may stand (`February 26`, `fevralın 26-da`); what never fits: nowhere. */
  readonly dayAfter: string
  /** Whether a month always has a capital letter. */
  readonly capital: boolean
  /** Pattern that shows a doubtful name to be a month; `_` stands in its place. Empty: nothing does. */
  readonly cue: string
  /** Pattern of what shows the figure before it to be a year (`-ci il`, ` года`), and to be a decade (`s`, `-е`). */
  readonly year: string
  readonly decade: string
  /** Pattern of what shows the figure after it to be a year. Empty: nothing does. */
  readonly yearCue: string
}

type Values = readonly (readonly [pattern: string, value: number])[]

/** Every pattern is matched against folded text; those of words against a whole word. */
export interface Numerals {
  /** What separates decimals here; the other of `.` and `,` then separates groups. */
  readonly decimal: '.' | ','
  /** Words that are a number: cardinals and collectives in their forms, ordinals in theirs. */
  readonly cardinals: Values
  readonly ordinals: Values
  /** Words that are a part of one, or of what is named beside them. */
  readonly fractions: Values
  /** Pattern, with what follows, of a numeral that is another word unless it stands in a longer number. Empty: none. */
  readonly mistakable: string
  /** Words that speak of a number without being a numeral (twice, двухлетний, yüzillik), and words that may do so. */
  readonly kin: Values
  /** Words and abbreviations that multiply the number before them. */
  readonly scales: Values
  /** Those of them that are a number by themselves, and the word that means one before the others (a million). */
  readonly alone: string
  readonly article: string
  /** Pattern of what stands between the words of one number, and what stands before a half that is added to it. */
  readonly inside: string
  readonly plus: string
  /** Pattern of the form of a denominator that stands before its numerator (üçdə iki). Empty: there is none. */
  readonly parted: string
  /** Words that make the number after them negative. */
  readonly minus: string
  /** Pattern of what makes an ordinal of the figure before it. */
  readonly ordinal: string
  readonly percent: string
  /** Pattern of each currency by its ISO 4217 code, as it stands after a number. */
  readonly currencies: Readonly<Record<Currency, string>>
}

export type Currency = 'AZN' | 'RUB' | 'KZT' | 'USD' | 'EUR' | 'GBP' | 'TRY' | 'CNY'

/** How the time of day is told. */
export interface Clock {
  /** What shows `15.30` to be a time: words before it, endings after it. */
  readonly before: string
  readonly after: string
  /** Pairs of what must stand before and after a bare figure for it to be an hour. Empty: anything. */
  readonly hour: readonly (readonly [before: string, after: string])[]
  /** What may stand between a figure and the half of the day: ` часов`. */
  readonly hours: string
  /** Words for the two halves of the day, and that for the night, which has a share in both. */
  readonly morning: string
  readonly evening: string
  readonly night: string
}

/** How the words of terms change. Lists of paradigms are tried in their order; the first whose `ends` fits decides. */
export interface Inflection {
  readonly order: WordOrder
  readonly nouns: readonly Paradigm[]
  /** Empty: as nouns. */
  readonly adjectives: readonly Paradigm[]
  /** Tried before `nouns` for the names of people: surnames. */
  readonly persons: readonly Paradigm[]
  /** Tried before `nouns` for the last word of a place or an organization. */
  readonly places: readonly Paradigm[]
  readonly verbs: readonly Paradigm[]
  /**
   * The last word of a compound that stands with a possessive ending (`Dövlət bayrağı`): what the word is without it.
   * Tried for terms of several words only: the ending is guessed.
   */
  readonly possessed: readonly Paradigm[]
  /** The genitive plural of a word that stands in the genitive singular: `глава государства`, `главы государств`. */
  readonly genitives: readonly Paradigm[]
  /** Words that look like a form of another one and never are, as `fold` leaves them. */
  readonly never: readonly string[]
  /** What may be joined to a word by a hyphen before it and leaves it the same word: `ex-ambassador`. */
  readonly former: readonly string[]
  /** Pattern of an ending that is joined with a hyphen, an apostrophe or after a closing quotation mark. */
  readonly joined: string
  /** Whether an apostrophe alone makes a possessive of a word in -s: `ministers'`. */
  readonly bareApostrophe?: boolean
  readonly likeness: Likeness
}

/** How two words that nobody has looked up are told to be inflections of one; see `stemOf` in `text/stem.ts`. */
export interface Likeness {
  /** Letters that a stem has at least. */
  readonly least: number
  /** Pattern of all that may stand after a stem; more than one ending is taken off where more than one fits. */
  readonly endings: string
  /** Letters that the end of a stem takes before a vowel, each after the one that it stands for (`kq`). */
  readonly twins: readonly string[]
}

/** Which words of a term change when nobody has said. All patterns fit whole folded words. */
export type WordOrder =
  /** The last word only (Turkic). */
  | { readonly type: 'last' }
  /** The last word, and the one before any of these `words` (`Ministers of Defense`, `consuls general`). */
  | { readonly type: 'before'; readonly words: readonly string[] }
  /** Adjectives agree with the noun that they stand before; what depends on it after it stays (Russian). */
  | {
      readonly type: 'agreement'
      /** An adjective in the nominative, before its noun. */
      readonly adjective: string
      /** An adjective in the nominative, after its noun. */
      readonly after: string
      /** A word after its noun that stands in the genitive, as far as an ending can tell. */
      readonly genitive: string
      readonly prepositions: readonly string[]
      readonly conjunctions: readonly string[]
    }

export interface Paradigm {
  /** Pattern of the citation form. */
  readonly ends: string
  /** What replaces it to make a stem (as in `String.replace`), and a pattern of all that may follow the stem. */
  readonly forms: readonly (readonly [stem: string, endings: string])[]
}

/** Reads a list of words; see `LanguageFacts`. */
export const words = (list: string): readonly string[] =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '))

/** Reads `pattern=value` pairs with spaces between, `_` standing for a space; `ending` is put to each pattern. */
export const values = (list: string, ending = ''): Values =>
  words(list).map((pair) => {
    const at = pair.lastIndexOf('=')
    return [pair.slice(0, at) + ending, Number(pair.slice(at + 1))]
  })

/**
 * Reads paradigms, one a line: `ends  stem/endings  stem/endings`, `_` standing for no ending. `ends` fits a whole word;
 * see `Paradigm`.
 */
export const paradigms = (list: string): readonly Paradigm[] =>
  list
    .trim()
    .split('\n')
    .map((line) => {
      const [ends = '', ...forms] = line.trim().split(/\s+/)
      return {
        ends,
        forms: forms.map((form) => {
          const [stem = '', endings = ''] = form.split('/')
          return [stem, endings.replaceAll('_', '')] as const
        }),
      }
    })
