import type { Language } from '../model/language.ts'
import type { Term } from '../model/term.ts'
import type { Span } from './address.ts'
import { fold } from './fold.ts'
import { frozen, inflected, possessed, type Sort, type TermWord, withStems } from './inflection.ts'
import { isAcronym, tokens } from './letters.ts'
import { type GuessedClass, wordClasses } from './word-classes.ts'

/** A term taken apart. */
export interface TermParts {
  readonly words: readonly TermWord[]
  readonly classes: readonly GuessedClass[]
  /** What stands before each word in the term itself: nothing, a space, `, `, `.`. */
  readonly gaps: readonly string[]
}

const ORDINAL = /^(\d+)(?:st|nd|rd|th|-(?:й|я|е|ю|м|х|го|му|ми|ой|ая|ое|ые|ый|ого|ому|ші|шы|інші|ыншы|c[ıiuü]))$/u
const NUMBERED = /(?<!\d)\d+-\p{L}{1,4}(?![\p{L}\p{M}\p{N}])/gu

/** Words of a folded text; a number is one word with its ordinal ending, and stands without it. */
export const termWords = (text: string): readonly Span[] => {
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

/** The words of a term with all their forms; classes, stems and endings that nobody has written down are guessed. */
export const termParts = (term: Term): TermParts => {
  const { language } = term
  const plain = fold(term.text, language)
  const places = termWords(plain)
  const found = places.map(({ text }) => text)
  const gaps = places.map(({ start }, index) => plain.slice(places[index - 1]?.end ?? start, start))
  const written = term.words?.length === found.length ? term.words : undefined
  const classes = written ?? wordClasses(found, gaps, term)
  const head = classes.indexOf('head')
  const compound = found.length > 1 && !written && term.type !== 'person' && term.type !== 'verb'
  const words = found.map((word, index) => {
    const last = index === found.length - 1
    const own = termWord(word, sortOf(classes[index] ?? 'frozen', term, last), language, compound && last)
    const stems = index === head ? (term.stems ?? []) : []
    return stems.length > 0
      ? withStems(
          own,
          stems.map((stem) => foldedStem(stem, language)),
          language,
        )
      : own
  })
  return { words, classes, gaps }
}

const termWord = (word: string, sort: Sort | 'frozen', language: Language, compound: boolean): TermWord => {
  if (sort === 'frozen' || /\d/.test(word)) return frozen(word)
  const own = inflected(word, language, sort)
  return compound && sort !== 'genitive' ? possessed(own, language) : own
}

/**
 * A name has the number that it has: its genitive keeps it, and so does the last word of a place or an organization, short
 * of acronyms (`MFAs of five countries`).
 */
const sortOf = (kind: GuessedClass, { type, text }: Term, last: boolean): Sort | 'frozen' => {
  const unique = type === 'place' || type === 'organization'
  if (kind === 'frozen') return 'frozen'
  if (kind === 'genitive') return unique || type === 'person' || type.startsWith('proper') ? 'frozen' : 'genitive'
  if (type === 'verb' && kind === 'head') return 'verb'
  if (kind === 'adjectival' || type === 'adjective') return 'adjective'
  if (type === 'person') return 'person'
  return unique && last && !isAcronym(text) ? 'place' : 'noun'
}

/** Stems are often written with the hyphen of a dictionary: `посл-`. */
const foldedStem = (stem: string, language: Language): string => fold(stem, language).replace(/-$/, '')
