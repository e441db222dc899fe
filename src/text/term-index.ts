import type { Language } from '../model/language.ts'
import type { Concept, Term } from '../model/term.ts'
import { fold } from './fold.ts'
import type { TermWord } from './inflection.ts'
import { termParts, termWords } from './term-words.ts'
import { type Writing, writingOf } from './term-writing.ts'
import type { GuessedClass } from './word-classes.ts'

/** The terms of one language, found by the stems of their rarest word. Built once for a termbase. */
export interface TermIndex {
  readonly language: Language
  readonly byStem: ReadonlyMap<string, readonly Anchored[]>
}

/** The terms that are found by the same word. */
export interface Anchored {
  readonly word: TermWord
  readonly entries: readonly Entry[]
}

/** One term, ready to be matched. */
export interface Entry {
  readonly concept: Concept
  readonly term: Term
  readonly words: readonly TermWord[]
  readonly classes: readonly GuessedClass[]
  /** What stands before each word in the term itself: nothing, a space, `, `, `.`. */
  readonly gaps: readonly string[]
  /** Which of the words it is found by. */
  readonly anchor: number
  readonly writing: Writing
  /** Folded forms that it never has. */
  readonly not: ReadonlySet<string>
}

/** How many letters of a stem a term is found by. */
export const LONGEST_STEM = 48
/** Words of so few letters are too often part of other words to stand for a term alone. */
const TOO_SHORT = 3

const known = new WeakMap<readonly Concept[], Map<Language, TermIndex>>()

/**
 * The index of a language's terms, made once for the same list of concepts. A single word of three letters or fewer is
 * left out (kk `ту`, `қор` are found as part of a longer term only) unless capitals tell it apart, or somebody has
 * written down how it changes.
 */
export const termIndex = (concepts: readonly Concept[], language: Language): TermIndex => {
  const indexes = known.get(concepts) ?? new Map<Language, TermIndex>()
  known.set(concepts, indexes)
  const index = indexes.get(language) ?? build(concepts, language)
  indexes.set(language, index)
  return index
}

const build = (concepts: readonly Concept[], language: Language): TermIndex => {
  const drafts = concepts.flatMap((concept) =>
    concept.terms.filter((term) => term.language === language).flatMap((term) => draft(concept, term)),
  )
  const frequency = new Map<string, number>()
  for (const { words } of drafts) for (const stem of keysOf(words)) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  const rank = (word: TermWord) =>
    Math.max(...keysOf([word]).map((key) => (frequency.get(key) ?? 0) - key.length / 100))
  const anchored = new Map<string, { readonly word: TermWord; readonly entries: Entry[] }>()
  for (const one of drafts) {
    const ranks = one.words.map(rank)
    const anchor = ranks.indexOf(Math.min(...ranks))
    const word = one.words[anchor]
    if (!word) continue
    const group = anchored.get(nameOf(word)) ?? { word, entries: [] }
    group.entries.push({ ...one, anchor })
    anchored.set(nameOf(word), group)
  }
  const byStem = new Map<string, Anchored[]>()
  for (const group of anchored.values())
    for (const key of keysOf([group.word])) byStem.set(key, [...(byStem.get(key) ?? []), group])
  return { language, byStem }
}

/** The same for words that have the same forms. */
const nameOf = ({ word, stems }: TermWord): string =>
  [word, ...stems.flatMap(({ stem, endings }) => [stem, endings.source])].join(' ')

/** The stems of words; and a word itself where it begins with none of its stems. */
const keysOf = (words: readonly TermWord[]): readonly string[] => [
  ...new Set(
    words.flatMap(({ word, stems }) => {
      const keys = stems.map(({ stem }) => stem.slice(0, LONGEST_STEM))
      return keys.some((key) => word.startsWith(key)) ? keys : [word.slice(0, LONGEST_STEM), ...keys]
    }),
  ),
]

/** Whether a term is part of longer ones only, and never found alone; see `termIndex`. */
export const isTooShort = (term: Term): boolean => {
  const words = termWords(fold(term.text, term.language))
  const writing = writingOf(term, words.length)
  const confirmed = term.words !== undefined || term.stems !== undefined || term.casing !== undefined
  return (
    !confirmed &&
    words.length === 1 &&
    (words[0]?.text.length ?? 0) <= TOO_SHORT &&
    (writing === 'common' || writing === 'any')
  )
}

const draft = (concept: Concept, term: Term): readonly Omit<Entry, 'anchor'>[] => {
  const parts = termParts(term)
  if (parts.words.length === 0 || isTooShort(term)) return []
  const writing = writingOf(term, parts.words.length)
  const not = new Set((term.not ?? []).map((form) => fold(form, term.language)))
  return [{ concept, term, ...parts, writing, not }]
}
