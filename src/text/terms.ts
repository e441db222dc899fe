import type { Language } from '../model/language.ts'
import type { Concept, Term } from '../model/term.ts'
import type { Span } from './address.ts'
import { type Folded, folded } from './fold.ts'
import { isForm, isSuffix } from './inflection.ts'
import { type Entry, LONGEST_STEM, type TermIndex, termWords } from './term-index.ts'

export { type TermIndex, termIndex } from './term-index.ts'

/** A term recognised in a text, in whatever form; offsets in UTF-16 code units, endings included. */
export interface FoundTerm {
  readonly concept: Concept
  readonly term: Term
  readonly start: number
  readonly end: number
  readonly form: 'exact' | 'inflected' | 'acronym'
}

/** What may stand for each other between words: a space, a hyphen, a quotation mark beside it. */
const GAP = /^[ "'-]{1,3}$/
/** What joins an ending to a name that stays as it is: `TDT-nin`, `“Report”un`, `Aliyev's`. */
const JOINT = /^["']?[-']?$/

/**
 * The terms of the index that stand in a text, in its order. The longest wins and what overlaps it is dropped; a word
 * that is a term of several concepts is reported for each. The cost grows with the text, not with the termbase.
 */
export const findTerms = (index: TermIndex, text: string): readonly FoundTerm[] => {
  const plain = folded(text, index.language)
  const words = termWords(plain.text)
  const found = words.flatMap((word, at) =>
    prefixes(word.text).flatMap((prefix) =>
      (index.byStem.get(prefix) ?? []).flatMap((entry) =>
        match(entry, words, at - entry.anchor, plain, text, index.language),
      ),
    ),
  )
  return longest(found)
}

/** Every beginning of a word by which the index may know a term. */
const prefixes = (word: string): readonly string[] =>
  Array.from({ length: Math.min(word.length, LONGEST_STEM) }, (_, index) => word.slice(0, index + 1))

const match = (
  { concept, term, words, gaps, acronym, capital }: Entry,
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
    return (
      form &&
      isForm(word, form.text) &&
      (!before || isSameGap(plain.text.slice(before.end, form.start), gaps[index] ?? ''))
    )
  })
  if (!fits) return []
  const at = (offset: number) => plain.starts[offset] ?? text.length
  const raw = text.slice(at(head.start), at(head.end))
  if (capital && !/^\p{Lu}/u.test(raw)) return []
  if (acronym && !isWritten(raw.normalize('NFC'), term.text.normalize('NFC'))) return []
  const same = words.every((word, index) => word.word === forms[index]?.text)
  const next = tokens[first + words.length]
  const joined = same && next && JOINT.test(plain.text.slice(last.end, next.start)) && isSuffix(next.text, language)
  const form = acronym ? 'acronym' : same && !joined ? 'exact' : 'inflected'
  return [{ concept, term, start: at(head.start), end: at((joined ? next : last).end), form }]
}

/** Whether what stands between two words may stand there: as in the term, or a space for a hyphen and the reverse. */
const isSameGap = (gap: string, own: string): boolean =>
  gap.replaceAll(' ', '') === own.replaceAll(' ', '') || (GAP.test(gap) && GAP.test(own))

/** Whether an acronym has its capitals, and an ending that is put straight to it is in small letters: `МИДа`. */
const isWritten = (raw: string, acronym: string): boolean =>
  capitals(raw.slice(0, acronym.length)) === capitals(acronym) && /^\p{Ll}*$/u.test(raw.slice(acronym.length))

const capitals = (word: string): string => word.replace(/\p{Lu}/gu, 'X').replace(/\P{Lu}/gu, 'x')

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
