import type { Language } from '../model/language.ts'
import type { Concept, Term } from '../model/term.ts'
import type { Span } from './address.ts'
import { type Folded, fold, folded } from './fold.ts'
import { frozen, inflected, isForm, isSuffix, type TermWord } from './inflection.ts'
import { FACTS } from './languages/index.ts'
import { isAcronym, tokens } from './letters.ts'

/** A term recognised in a text, in whatever form; offsets in UTF-16 code units, endings included. */
export interface FoundTerm {
  readonly concept: Concept
  readonly term: Term
  readonly start: number
  readonly end: number
  readonly form: 'exact' | 'inflected' | 'acronym'
}

/** The terms of one language, found by the stem of their rarest word. Built once for a termbase. */
export interface TermIndex {
  readonly language: Language
  readonly byStem: ReadonlyMap<string, readonly Entry[]>
}

interface Entry {
  readonly concept: Concept
  readonly term: Term
  readonly words: readonly TermWord[]
  /** Which of the words it is found by. */
  readonly anchor: number
  readonly acronym: boolean
  /** A single capitalised word: without its capital it is another word (Report, report). */
  readonly capital: boolean
}

/** Words of so few letters are too often part of other words to stand for a term alone. */
const TOO_SHORT = 3
const LONGEST_STEM = 48
const ORDINAL = /^(\d+)(?:st|nd|rd|th|-(?:й|я|е|ю|м|х|го|му|ми|ой|ая|ое|ые|ый|ого|ому|ші|шы|інші|ыншы|c[ıiuü]))$/u
const NUMBERED = /\d+-\p{L}{1,4}(?![\p{L}\p{M}\p{N}])/gu
/** What may stand between the words of a term: a space or a hyphen, either for the other, a quotation mark beside it. */
const GAP = /^[ "'-]{1,3}$/
/** What joins an ending to a name that stays as it is: `TDT-nin`, `“Report”un`, `Aliyev's`. */
const JOINT = /^["']?[-']?$/

export const termIndex = (concepts: readonly Concept[], language: Language): TermIndex => {
  const drafts = concepts.flatMap((concept) =>
    concept.terms.filter((term) => term.language === language).flatMap((term) => entry(concept, term)),
  )
  const frequency = new Map<string, number>()
  for (const { words } of drafts) for (const { stem } of words) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  const rank = ({ stem }: TermWord) => (frequency.get(stem) ?? 0) - stem.length / 100
  const entries = drafts.map((one) => {
    const ranks = one.words.map(rank)
    return { ...one, anchor: ranks.indexOf(Math.min(...ranks)) }
  })
  return { language, byStem: Map.groupBy(entries, ({ words, anchor }) => words[anchor]?.stem ?? '') }
}

const entry = (concept: Concept, term: Term): readonly Omit<Entry, 'anchor'>[] => {
  const { language } = term
  const found = wordsOf(fold(term.text, language)).map(({ text }) => text)
  const acronym = found.length === 1 && isAcronym(term.text.normalize('NFC'))
  const [only = ''] = found
  if (found.length === 0 || (found.length === 1 && !acronym && only.length <= TOO_SHORT)) return []
  const every = FACTS[language].inflection.scope === 'every'
  const words = found.map((word, index) =>
    /\d/.test(word) || !(every || index === found.length - 1) ? frozen(word) : inflected(word, language),
  )
  const capital = found.length === 1 && !acronym && /^\p{Lu}/u.test(term.text)
  return [{ concept, term, words, acronym, capital }]
}

/** Words of a folded text; a number is one word with its ordinal ending, and stands without it. */
const wordsOf = (text: string): readonly Span[] => {
  const numbered = [...text.matchAll(NUMBERED)].filter(({ 0: found }) => ORDINAL.test(found))
  const ends = new Map(numbered.map(({ 0: found, index }) => [index, index + found.length]))
  let reached = 0
  return tokens(text).flatMap((token) => {
    if (token.start < reached) return []
    reached = ends.get(token.start) ?? token.end
    const whole = text.slice(token.start, reached)
    return [{ start: token.start, end: reached, text: ORDINAL.exec(whole)?.[1] ?? whole }]
  })
}

/**
 * The terms of the index that stand in a text, in its order. The longest wins and what overlaps it is dropped; a word
 * that is a term of several concepts is reported for each. The cost grows with the text, not with the termbase.
 */
export const findTerms = (index: TermIndex, text: string): readonly FoundTerm[] => {
  const plain = folded(text, index.language)
  const words = wordsOf(plain.text)
  const found = words.flatMap((word, at) =>
    prefixes(word.text).flatMap((prefix) =>
      (index.byStem.get(prefix) ?? []).flatMap((entry) =>
        match(entry, words, at - entry.anchor, plain, text, index.language),
      ),
    ),
  )
  return longest(found)
}

/** Every beginning of a word; no stem is longer than the limit. */
const prefixes = (word: string): readonly string[] =>
  Array.from({ length: Math.min(word.length, LONGEST_STEM) }, (_, index) => word.slice(0, index + 1))

const match = (
  { concept, term, words, acronym, capital }: Entry,
  tokens: readonly Span[],
  first: number,
  plain: Folded,
  text: string,
  language: Language,
): readonly FoundTerm[] => {
  const forms = tokens.slice(Math.max(first, 0), first + words.length)
  const head = forms[0]
  const last = forms.at(-1)
  if (first < 0 || forms.length < words.length || !head || !last) return []
  const fits = words.every((word, index) => {
    const form = forms[index]
    const before = forms[index - 1]
    return form && isForm(word, form.text) && (!before || GAP.test(plain.text.slice(before.end, form.start)))
  })
  if (!fits) return []
  const at = (offset: number) => plain.starts[offset] ?? text.length
  const raw = text.slice(at(head.start), at(head.end))
  if (capital && !/^\p{Lu}/u.test(raw)) return []
  if (acronym && !isWritten(raw.normalize('NFC'), words[0]?.word.length ?? 0)) return []
  const same = words.every((word, index) => word.word === forms[index]?.text)
  const next = tokens[first + words.length]
  const joined = same && next && JOINT.test(plain.text.slice(last.end, next.start)) && isSuffix(next.text, language)
  const form = acronym ? 'acronym' : same && !joined ? 'exact' : 'inflected'
  return [{ concept, term, start: at(head.start), end: at((joined ? next : last).end), form }]
}

/** Whether an acronym stands in capitals, an ending that is put straight to it in small letters: `МИДа`. */
const isWritten = (raw: string, length: number): boolean =>
  isAcronym(raw.slice(0, length)) && /^\p{Ll}*$/u.test(raw.slice(length))

const STATUS = ['preferred', 'admitted', 'deprecated', 'forbidden']

const longest = (found: readonly FoundTerm[]): readonly FoundTerm[] => {
  const ranked = found.toSorted(
    (one, other) =>
      other.end - other.start - (one.end - one.start) ||
      one.start - other.start ||
      STATUS.indexOf(one.term.status) - STATUS.indexOf(other.term.status),
  )
  const owners = new Map<number, string>()
  const kept = new Set<string>()
  return ranked
    .filter(({ concept, start, end }) => {
      const place = `${start}-${end}`
      const offsets = Array.from({ length: end - start }, (_, offset) => start + offset)
      if (kept.has(`${place} ${concept.id}`)) return false
      if (offsets.some((offset) => (owners.get(offset) ?? place) !== place)) return false
      kept.add(`${place} ${concept.id}`)
      for (const offset of offsets) owners.set(offset, place)
      return true
    })
    .toSorted((one, other) => one.start - other.start)
}
