import type { Language } from '../model/language.ts'
import { abbreviationAt } from './abbreviation.ts'
import { isTwoClauses } from './clause.ts'
import { isCounter, isDateline, isTimeAlone } from './fragment.ts'
import { FACTS, perLanguage } from './languages/index.ts'
import { canBegin, isInitialism, isNumber, type Opening, openingAt, surelyBegins } from './opening.ts'
import type { Stop } from './stop.ts'
import { isTorn } from './torn.ts'

/** A stop in its sentence. */
export interface Edge {
  readonly block: string
  /** Where the sentence that may end begins. */
  readonly start: number
  readonly stop: Stop
  /** Where the quotation or bracket begins that the stop's closers close; `undefined` when there is none. */
  readonly encloses: number | undefined
  readonly language: Language
}

/** How far back of a stop the rules look, in UTF-16 code units. */
const REACH = 160
/** `prof. A.`: an initial with an abbreviation before it has a surname after it, though it look like a word. */
const TITLED = /\p{Ll}\.\s\p{Lu}\.$/u
const YEAR = /(?<![\p{N}.,])\p{N}{4}\.$/u

/** Whether a sentence ends at a stop: it does unless a rule vetoes it. */
export const endsAt = (edge: Edge): boolean => {
  const { block, start, stop, language } = edge
  const opening = openingAt(block, stop.next)
  const sentence = block.slice(Math.max(start, stop.at - REACH), stop.at)
  if (!canBegin(opening) || !/[\p{L}\p{N}]/u.test(sentence)) return false
  if (stop.next === stop.end && !isTorn(sentence, stop.marks, opening, language)) return false
  if (stop.closers !== '' && /^[—–-]/u.test(opening.text)) return false
  if (isAside(edge) || goesOn(edge, opening)) return false
  if (stop.marks !== '.' || stop.isOutside) return true
  if (start === 0 && isDateline(`${sentence}.`, opening)) return false
  return endsAtFullStop(`${sentence}.`, stop.closers !== '', opening, language)
}

const endsAtFullStop = (sentence: string, isClosed: boolean, opening: Opening, language: Language): boolean => {
  if (isCounter(sentence)) return false
  const kind = abbreviationAt(sentence, language)
  switch (kind) {
    case 'never':
      return false
    case 'beforeNumber':
      return !isNumber(opening)
    case 'seldom':
      if (isTimeAlone(sentence, language)) return false
      return surelyBegins(opening, language) || isTwoClauses(sentence, opening, language)
    case 'often':
      if (isTimeAlone(sentence, language) || isNumber(opening) || isInitialism(opening)) return false
      return !CLOCK[language]?.test(opening.bare)
    case 'initial':
      return (
        isClosed || isDesignation(sentence, language) || (surelyBegins(opening, language) && !TITLED.test(sentence))
      )
    case undefined:
      return !/\p{N}\.$/u.test(sentence) || !/^\p{N}/u.test(opening.bare) || isAfterYear(sentence, opening)
  }
}

/** A stop inside a bracket in the middle of a sentence ends what is in the bracket. */
const isAside = ({ block, start, stop, encloses }: Edge): boolean =>
  encloses !== undefined &&
  !stop.isOutside &&
  /[([]/.test(block[encloses] ?? '') &&
  /\S/.test(block.slice(start, encloses))

/**
 * Whether the sentence goes on after a quotation that ends in a question or an exclamation: it says who uttered it
 * (“Why?” Mr. Reed asked), or the quotation is a title in its midst. What a colon or a comma introduced needs neither.
 */
const goesOn = ({ block, start, stop, encloses, language }: Edge, opening: Opening): boolean => {
  if (encloses === undefined || stop.isOutside || stop.marks === '.' || surelyBegins(opening, language)) return false
  if (/\S/.test(block.slice(start, encloses)))
    return !/[:,—–-]\s*$/.test(block.slice(Math.max(start, encloses - 3), encloses))
  const { speech } = FACTS[language].boundaries
  const [phrase = ''] = opening.text.split(/(?<=\p{Ll}{4})[.!?…]|[,;:"«“]/u)
  return [...phrase.matchAll(/\p{L}+/gu)].slice(1, 7).some(([word]) => speech.includes(word))
}

/** Plan B, vitamin C, 25 °C: a letter that is no initial. */
const isDesignation = (sentence: string, language: Language): boolean => {
  const noun = /(\p{L}+)\s+["«“]?\p{Lu}\.$/u.exec(sentence)?.[1] ?? ''
  const { lettered } = FACTS[language].boundaries
  return lettered.includes(noun.toLocaleLowerCase(language)) || /°\s?\p{Lu}\.$/u.test(sentence)
}

/** `… in 1994. 12 companies`: no number goes on after a year with a word behind it. */
const isAfterYear = (sentence: string, { bare }: Opening): boolean =>
  YEAR.test(sentence) && /^\p{N}+ \p{L}{2}/u.test(bare)

const CLOCK = perLanguage(({ boundaries: { clock } }) =>
  clock === '' ? undefined : new RegExp(`^(?:${clock})(?!\\p{L})`, 'u'),
)
