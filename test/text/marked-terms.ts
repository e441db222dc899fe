import { readFileSync } from 'node:fs'
import { conceptsCsv } from '../../src/formats/csv.ts'
import type { Language } from '../../src/model/language.ts'
import type { Concept } from '../../src/model/term.ts'
import { findTerms, termIndex } from '../../src/text/terms.ts'

/** A term as a person marked it; offsets in UTF-16 code units. */
export interface Mark {
  readonly concept: string
  readonly start: number
  readonly end: number
}

export interface MarkedSentence {
  readonly text: string
  readonly marks: readonly Mark[]
  /** Whether it was left unseen while the rules were made. */
  readonly blind: boolean
}

export interface Tally {
  readonly sentences: number
  readonly marked: number
  readonly found: number
  /** Of the marked ones those found with the same concept, start and end. */
  readonly right: number
}

const file = (name: string): string => readFileSync(new URL(`../fixtures/terms/${name}`, import.meta.url), 'utf8')

/** `unseen/`, `domains/`: of terms that the rules had not been tried on when the sentences were written. */
export type Shelf = '' | 'unseen/' | 'domains/'

/** The termbase of the marked sentences of a language. Throws when the file has a problem. */
const markedConcepts = (language: Language, shelf: Shelf): readonly Concept[] =>
  conceptsCsv.read(file(`${shelf}${language}.csv`), ({ key, place, severity }) => {
    if (severity === undefined) throw new Error(`${language}.csv, line ${place.line}: ${key}`)
  })

/** The sentences of `<language>.txt`: one a line, terms marked as `[[form|concept]]`; after the second comment all is blind. */
export const markedSentences = (language: Language, shelf: Shelf = ''): readonly MarkedSentence[] => {
  let comments = 0
  return file(`${shelf}${language}.txt`)
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('#')) comments++
      return line === '' || line.startsWith('#') ? [] : [{ ...marked(line), blind: comments > 1 }]
    })
}

const marked = (line: string): Pick<MarkedSentence, 'text' | 'marks'> => {
  const marks: Mark[] = []
  let text = ''
  let last = 0
  for (const { 0: whole, 1: form = '', 2: concept = '', index } of line.matchAll(/\[\[([^|\]]+)\|([^\]]+)\]\]/g)) {
    text += line.slice(last, index)
    marks.push({ concept, start: text.length, end: text.length + form.length })
    text += form
    last = index + whole.length
  }
  return { text: text + line.slice(last), marks }
}

const key = ({ concept, start, end }: Mark): string => `${start}-${end} ${concept}`

/** How many of the marks are found in the sentences, and how much besides. */
export const tally = (language: Language, sentences: readonly MarkedSentence[], shelf: Shelf = ''): Tally => {
  const index = termIndex(markedConcepts(language, shelf), language)
  const counts = sentences.map(({ text, marks }) => {
    const found = new Set(findTerms(index, text).map(({ concept, ...place }) => key({ ...place, concept: concept.id })))
    return { marked: marks.length, found: found.size, right: marks.filter((mark) => found.has(key(mark))).length }
  })
  const sum = (name: 'marked' | 'found' | 'right') => counts.reduce((total, count) => total + count[name], 0)
  return { sentences: sentences.length, marked: sum('marked'), found: sum('found'), right: sum('right') }
}
