import type { Language } from '../model/language.ts'
import { FIGURE, readFigure } from './figure.ts'
import { FACTS, perLanguage } from './languages/index.ts'
import { type NumberWordKind, numberWord } from './number-words.ts'

/** A figure or a word that a number is made of. Offsets are those of the text that was read. */
export interface Lexeme {
  readonly kind: 'figure' | NumberWordKind
  /** What it can mean, likeliest first. */
  readonly values: readonly number[]
  /** Its pieces, where a figure may be several numbers as well. */
  readonly parts: readonly number[]
  readonly text: string
  readonly start: number
  readonly end: number
}

const TOKEN = new RegExp(`${FIGURE.source}|[\\p{L}\\p{M}]+`, 'gu')
/** Letters that multiply only what they touch: 5m, 3k. */
const LETTER = /^\p{L}$/u

/** What English `a` is one of. */
const LARGE = /^a[ -](?:hundred|thousand|million|billion|trillion)(?!\p{L})/u

/** How far ahead of a word it is looked whether a longer number stands there. */
const REACH = 40
const MISTAKABLE = perLanguage(({ numbers: { mistakable } }) =>
  mistakable === '' ? undefined : new RegExp(`^(?:${mistakable})`, 'u'),
)

/** Whether a word stands right behind a number word that it can be added to. */
const goesOn = (last: Lexeme | undefined, text: string, start: number): boolean =>
  (last?.kind === 'cardinal' || last?.kind === 'scale') && text.slice(last.end, start) === ' '

/** What numbers are made of, in the order of a folded text. */
export const lexemesOf = (text: string, language: Language): readonly Lexeme[] => {
  const { article } = FACTS[language].numbers
  const found: Lexeme[] = []
  for (const { 0: token, index: start } of text.matchAll(TOKEN)) {
    const place = { text: token, start, end: start + token.length }
    if (/^\d/.test(token)) {
      found.push({ kind: 'figure', ...readFigure(token, language), ...place })
      continue
    }
    const last = found.at(-1)
    const isMistaken = MISTAKABLE[language]?.test(text.slice(start, start + REACH)) && !goesOn(last, text, start)
    const word = isMistaken ? undefined : numberWord(token, language)
    if (token === article && LARGE.test(text.slice(start)) && last?.kind !== 'fraction')
      found.push({ kind: 'cardinal', values: [1], parts: [], ...place })
    else if (word && !(LETTER.test(token) && last?.end !== start)) {
      found.push({ kind: word.kind, values: [word.value], parts: [], ...place })
    }
  }
  return found
}
