import type { Language } from '../../model/language.ts'
import type { Concept } from '../../model/term.ts'
import type { Span } from '../address.ts'
import { FACTS } from '../languages/index.ts'
import { tokens } from '../letters.ts'
import { lowered } from './case.ts'
import { isBeforeNames } from './openers.ts'
import { unknownNames } from './unknown.ts'

/** A place of an article where a name stands that the termbase does not know. */
export interface Mention {
  /** Which of the texts, and where in it, in UTF-16 code units. */
  readonly at: number
  readonly start: number
  readonly end: number
  readonly text: string
  /** Its words in small letters. */
  readonly words: readonly string[]
  /** Whether what stands before it, a preposition or a noun, lets it not be in the nominative. */
  readonly governed: boolean
  /** Whether another name stands right before it, with a space between. */
  readonly follows: boolean
}

/** All of them, in the order of the article. */
export const mentionsIn = (
  texts: readonly string[],
  language: Language,
  concepts: readonly Concept[],
): readonly Mention[] =>
  unknownNames(texts, language, concepts).flatMap((spans, at) => {
    const text = texts[at] ?? ''
    let governed = false
    return spans.map((span, index) => {
      const before = text.slice(Math.max(0, span.start - REACH), span.start)
      // a preposition governs all that it stands before: в Вене и Граце
      const joined = JOINED.test(text.slice(spans[index - 1]?.end ?? span.start, span.start))
      governed = (joined && governed) || isGoverned(before, span, language)
      return {
        ...span,
        at,
        words: tokens(span.text).map(({ text: word }) => lowered(word, language)),
        governed,
        follows: spans[index - 1]?.end === span.start - 1,
      }
    })
  })

/** Longer words before a name say nothing of it that shorter ones do not. */
const REACH = 24
const JOINED = /^(?:,? и|,| или)[ \u00a0]$/u
const BEFORE = /(\p{L}+)[ \u00a0]["«“„]?$/u
const VERB = /(?:л|ла|ло|ли|ть|[аеиуюя]т|[сш]ь|ся)$/u
/** Adjectives, and nouns for women and men at work (скрипачка Меликова): a nominative may stand behind them. */
const BESIDE = /(?:[ыиоа]й|ая|[оеы]го|[ие]е|ка|ица|ша|есса|ист|[её]р|ор|арь|тель|ник|ч?щик|лог|вед|граф|о)$/u

/** Whether a name is in an oblique case by what stands before it: a preposition, or, of one word, a noun. */
const isGoverned = (before: string, { text }: Span, language: Language): boolean => {
  const { order } = FACTS[language].inflection
  const standing = BEFORE.exec(before)?.[1] ?? ''
  const word = lowered(standing, language)
  if (order.type !== 'agreement' || word === '') return false
  if (order.prepositions.includes(word)) return true
  if (order.conjunctions.includes(word) || word.length < LEAST || tokens(text).length > 1) return false
  // a name right before it is no noun that governs it
  if (word !== standing && !isBeforeNames(word, 'ru')) return false
  return !VERB.test(word) && (/ы$/u.test(text) || !(BESIDE.test(word) || isBeforeNominative(word)))
}

const LEAST = 3
const isBeforeNominative = (word: string): boolean =>
  isBeforeNames(word, 'ru') &&
  !/(?:ция|ние|ость|ство|концерт|роман|книга|песня|письмо|фильм|спектакль|премьера|семья)$/u.test(word)
