import { readdirSync, readFileSync } from 'node:fs'
import type { ConceptId } from '../../src/model/ids.ts'
import { LANGUAGES, type Language } from '../../src/model/language.ts'
import type { Concept } from '../../src/model/term.ts'
import { tokens } from '../../src/text/letters.ts'
import { findTerms, termIndex } from '../../src/text/terms.ts'
import { markedSentences, type Tally, tally } from '../text/marked-terms.ts'
import { alternately, worked } from './timing.ts'

const CONCEPTS = 20_000
const WORDS = 1000
const ROUNDS = 7

/** Recall and precision over the marked sentences, and the time that a large termbase costs. */
export const benchTerms = (): void => {
  printMarked()
  printSpeed()
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`

const printMarked = () => {
  console.log('Terms in marked sentences; a match counts when concept, start and end agree\n')
  console.log('| | sentences | marks | recall | precision |\n|---|--:|--:|--:|--:|')
  const row = (label: string, { sentences, marked, found, right }: Tally) =>
    console.log(`| ${label} | ${sentences} | ${marked} | ${percent(right, marked)} | ${percent(right, found)} |`)
  for (const language of LANGUAGES) {
    const all = markedSentences(language)
    row(language, tally(language, all))
    row(
      `${language}, the half left unseen while the rules were made`,
      tally(
        language,
        all.filter(({ blind }) => blind),
      ),
    )
    row(`${language}, other terms`, tally(language, markedSentences(language, 'unseen/'), 'unseen/'))
    row(`${language}, other subjects`, tally(language, markedSentences(language, 'domains/'), 'domains/'))
  }
}

const printSpeed = () => {
  console.log(`\n${CONCEPTS} concepts over ${WORDS} words, one process, best of ${ROUNDS}\n`)
  console.log('| | index, ms | recognition, ms | bar | matches |\n|---|--:|--:|--:|--:|')
  for (const language of LANGUAGES) {
    const all = articles(language)
    const text = all.slice(0, tokens(all)[WORDS - 1]?.end)
    const concepts = termbase(all, language)
    const start = worked()
    const index = termIndex(concepts, language)
    const built = worked() - start
    const { recognise } = alternately({ recognise: () => void findTerms(index, text) }, ROUNDS)
    const found = findTerms(index, text).length
    console.log(`| ${language} | ${built.toFixed(0)} | ${recognise.toFixed(1)} | ≤ 20 | ${found} |`)
  }
}

const FOLDER = new URL('../../content/articles/', import.meta.url)

/** The sample articles in a language, one after the other. */
const articles = (language: Language): string =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(`/${language}.md`))
    .sort()
    .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
    .join('\n')

/** Terms of one, two and three words, all of them the articles' own: a termbase that knows every word of its text. */
const termbase = (text: string, language: Language): readonly Concept[] => {
  const words = [...new Set(tokens(text).map(({ text: word }) => word))].filter((word) => /^\p{L}{4,}$/u.test(word))
  let seed = 1
  const any = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return words[seed % words.length] ?? ''
  }
  return Array.from({ length: CONCEPTS }, (_, number) => ({
    id: String(number) as ConceptId,
    terms: [
      {
        language,
        text: number % 20 === 0 ? any() : number % 2 === 0 ? `${any()} ${any()}` : `${any()} ${any()} ${any()}`,
        status: 'preferred',
        type: 'noun',
        note: '',
      },
    ],
  }))
}
