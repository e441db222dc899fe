import type { Language } from '../model/language.ts'
import { abbreviationAt } from './abbreviation.ts'
import { enclosures } from './enclosure.ts'
import { FACTS } from './languages/index.ts'

type Range = readonly [start: number, end: number]

/** A run of stops with what may close after it, at the end of a chunk of non-white characters. */
const CANDIDATE = /(?<stops>[.!?…]+)(?<closers>["'’”“»)\]]*)[.!?…]*(?=\s)/gu
/** Where a sentence ends whatever stands there: a blank line, a line of dialogue. */
const HARD_END = /\n[^\S\n]*\n|\n(?=[^\S\n]*[—–] ?\p{L})/gu
/** What may stand before the first letter of a sentence. */
const LEAD = /^["'«“„‘([—–\- ]*/u
/** A number, a Roman numeral or a letter that counts what follows: no sentence of its own. */
const COUNTER = /^[\s("«“]*(?:[\d.]+|[IVXLC]+|\p{L})[.)]*$/u
const INITIAL = /(?<![\p{L}\p{N}])(?:\p{Lu}\.\s?)*\p{Lu}\.$/u
const INITIALISM = /^(?:\p{Lu}{2}|\p{Lu}\.)/u
/** How far back or ahead of a candidate the rules look. */
const REACH = 40

/**
 * The sentences of a text, as `[start, end)` in UTF-16 code units, without the white space between them; nothing but
 * white space is left out. Where it is doubtful whether a sentence ends, it does not: a translator can live with two
 * sentences in one segment, and not with half of one. A quotation or a bracket that is closed later is never cut.
 */
export const sentences = (text: string, language: Language): readonly Range[] => {
  const hard = [...text.matchAll(HARD_END)].map((match) => match.index)
  const edges = [0, ...hard, text.length]
  return edges.slice(1).flatMap((edge, index) => within(text, edges[index] ?? 0, edge, language))
}

const within = (text: string, from: number, to: number, language: Language): readonly Range[] => {
  const block = text.slice(from, to)
  const closed = enclosures(block)
  const found: Range[] = []
  let start = 0
  let quotation = 0
  const cut = (end: number) => {
    const piece = block.slice(start, end)
    const first = start + (piece.length - piece.trimStart().length)
    if (piece.trim() !== '') found.push([from + first, from + first + piece.trim().length])
    start = end
  }
  for (const match of block.matchAll(CANDIDATE)) {
    const end = match.index + match[0].length
    while ((closed[quotation]?.[1] ?? Number.POSITIVE_INFINITY) <= end) quotation++
    const open = (closed[quotation]?.[0] ?? Number.POSITIVE_INFINITY) < end
    if (!open && endsHere(block, start, match, language)) cut(end)
  }
  cut(block.length)
  return found
}

/** Whether the sentence that began at `start` ends with this candidate: it does unless a rule vetoes it. */
const endsHere = (text: string, start: number, match: RegExpExecArray, language: Language): boolean => {
  const { stops = '', closers = '' } = match.groups ?? {}
  const end = match.index + match[0].length
  const ahead = text.slice(end, end + REACH).trimStart()
  const next = ahead.replace(LEAD, '')
  if (!/^[\p{Lu}\p{N}]/u.test(next) && /^[\p{L}\p{M}]/u.test(next)) return false
  if (closers !== '' && /^[—–-]/u.test(ahead)) return false
  if (stops !== '.') return true
  if (COUNTER.test(text.slice(Math.max(start, end - REACH), end))) return false
  const stop = match.index + 1
  const number = /^\p{N}/u.test(next)
  const word = /^\p{L}+/u.exec(next)?.[0] ?? ''
  const opener = FACTS[language].openers.includes(word) && next[word.length] !== '.'
  switch (abbreviationAt(text, stop, language)) {
    case 'never':
      return false
    case 'beforeNumber':
      return !number
    case 'seldom':
      return opener
    case 'often':
      return !number && !INITIALISM.test(next)
    case undefined:
      return (
        !(number && /\p{N}\.$/u.test(text.slice(0, stop).slice(-2))) &&
        !INITIAL.test(text.slice(Math.max(0, stop - REACH), stop))
      )
  }
}
