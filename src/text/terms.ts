import type { Language } from '../model/language.ts'
import type { Concept, Term } from '../model/term.ts'
import { type Span, withoutAddresses } from './address.ts'
import { type Folded, folded } from './fold.ts'
import { isForm, isFormer, isSuffix } from './inflection.ts'
import { FACTS } from './languages/index.ts'
import { isPossessiveMark } from './possessive-mark.ts'
import { type Entry, LONGEST_STEM, type TermIndex } from './term-index.ts'
import { longestTerms } from './term-overlap.ts'
import { termWords } from './term-words.ts'
import { isWritten } from './term-writing.ts'

export { type TermIndex, termIndex } from './term-index.ts'

/** A term recognised in a text, in whatever form; offsets in UTF-16 code units, endings included. */
export interface FoundTerm {
  readonly concept: Concept
  readonly term: Term
  readonly start: number
  readonly end: number
  readonly form: 'exact' | 'inflected' | 'acronym'
}

/** A text as its terms are looked for. */
interface Reading {
  readonly raw: string
  readonly plain: Folded
  readonly words: readonly Span[]
  readonly language: Language
}

/** What may stand for each other between words: spaces with a quotation mark beside them, a hyphen, an apostrophe. */
const GAP = /^(?:["']? +["']?|[-'"])$/
/** The end of a plural with the apostrophe of its possessive. */
const BARE = /^s'(?![\p{L}\p{N}])/u
/** What joins an ending to a name that stays as it is: `TDT-nin`, `“Report”un`, `Aliyev's`. */
const JOINT = /^["']?[-']?$/
/** An empty line: what stands after it belongs to another paragraph. */
const PARAGRAPH = /\n\s*\n/u

/**
 * The terms of the index that stand in a text, in its order. The longest wins and what overlaps it is dropped; a word
 * that is a term of several concepts is reported for each. Addresses hold no terms. The cost grows with the text, not
 * with the termbase.
 */
export const findTerms = (index: TermIndex, text: string): readonly FoundTerm[] => {
  const plain = folded(withoutAddresses(text), index.language)
  const words = termWords(plain.text)
  const reading = { raw: text, plain, words, language: index.language }
  const found: FoundTerm[] = []
  for (const [at, { text: word }] of words.entries()) {
    for (let end = 1; end <= Math.min(word.length, LONGEST_STEM); end++) {
      for (const anchored of index.byStem.get(word.slice(0, end)) ?? []) {
        if (!isForm(anchored.word, word, index.language)) continue
        for (const entry of anchored.entries) {
          const term = match(entry, at - entry.anchor, reading)
          if (term) found.push(term)
        }
      }
    }
  }
  return longestTerms(found)
}

const match = (entry: Entry, first: number, reading: Reading): FoundTerm | undefined => {
  const { concept, term, words, writing, not } = entry
  const { raw, plain } = reading
  if (!fits(entry, first, reading)) return undefined
  const [head, last] = [reading.words[first], reading.words[first + words.length - 1]]
  if (!head || !last || not.has(plain.text.slice(head.start, last.end)) || not.has(last.text)) return undefined
  const at = (offset: number) => plain.starts[offset] ?? raw.length
  const start = at(head.start)
  const stretch = raw.slice(start, at(last.end))
  if (!isWritten(stretch, term.text, writing) || PARAGRAPH.test(stretch)) return undefined
  if (writing === 'common' && isSecondHalf(reading, first)) return undefined
  if (isFirstHalf(entry, last, reading.words[first + words.length], reading)) return undefined
  const end = endingAfter(last, reading.words[first + words.length], reading)
  const same = words.every(({ word }, index) => word === reading.words[first + index]?.text)
  const form = writing === 'acronym' ? 'acronym' : same && end === last.end ? 'exact' : 'inflected'
  return { concept, term, start, end: at(end), form }
}

/** Whether the words from `first` on are forms of the term's, as its anchor is, with what may stand between them. */
const fits = ({ words, gaps, anchor }: Entry, first: number, { plain, words: forms, language }: Reading): boolean => {
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    const form = forms[first + index]
    if (!word || !form || !(index === anchor || isForm(word, form.text, language))) return false
  }
  for (let index = 1; index < words.length; index++) {
    const gap = plain.text.slice(forms[first + index - 1]?.end, forms[first + index]?.start)
    if (!isSameGap(gap, gaps[index] ?? '')) return false
  }
  return true
}

/** Whether what stands between two words may stand there: as in the term, or a space for a hyphen and the reverse. */
const isSameGap = (gap: string, own: string): boolean =>
  gap.replaceAll(' ', '') === own.replaceAll(' ', '') || (GAP.test(gap) && GAP.test(own))

/** Where a word ends with the ending that is joined to it, an apostrophe that stands for one included. */
const endingAfter = (last: Span, next: Span | undefined, { plain: { text }, language }: Reading): number => {
  if (next && JOINT.test(text.slice(last.end, next.start)) && isSuffix(next.text, language)) return next.end
  const bare = FACTS[language].inflection.bareApostrophe && BARE.test(text.slice(last.end - 1, last.end + 2))
  return bare && isPossessiveMark(text, last.end) ? last.end + 1 : last.end
}

const isSecondHalf = ({ plain, words, language }: Reading, first: number): boolean => {
  const [before, word] = [words[first - 1], words[first]]
  if (!before || !word || plain.text.slice(before.end, word.start) !== '-') return false
  return !isFormer(before.text, language)
}

/** Whether only the last word of a common term stands before a hyphen: no `head of state` in `the head of state-owned Halyk`. */
const isFirstHalf = (
  { classes, term }: Entry,
  last: Span,
  next: Span | undefined,
  { plain, language }: Reading,
): boolean => {
  const { order } = FACTS[language].inflection
  if (order.type !== 'before' || !next || classes.at(-1) === 'head' || /\p{Lu}\P{Lu}*$/u.test(lastWord(term)))
    return false
  return plain.text.slice(last.end, next.start) === '-' && !order.words.includes(next.text)
}

const lastWord = ({ text }: Term): string => /\S*$/u.exec(text)?.[0] ?? ''
