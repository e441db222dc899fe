import { type Content, codesOf, plainText, readableText } from '../model/inline.ts'
import type { Language, LanguagePair } from '../model/language.ts'
import { added } from './added.ts'
import { sameCodes } from './marks.ts'
import { wrongScript } from './script.ts'
import { namesIn, wordsOf } from './words.ts'

/** Why an engine's reply is no draft, with what was found and expected. */
export type Rejection =
  | { readonly reason: 'empty' }
  /** Ids in reading order, `1 2 3`. The same on both sides: they nest otherwise, or a pair has lost its text. */
  | { readonly reason: 'codes'; readonly expected: string; readonly found: string }
  | { readonly reason: 'added'; readonly found: string }
  | { readonly reason: 'copied' }
  /** `share`: letters of that language, 0–1. */
  | { readonly reason: 'script'; readonly expected: Language; readonly share: number }
  /** In characters (code points). */
  | { readonly reason: 'length'; readonly found: number; readonly least: number; readonly most: number }

/** Longest run of capitalised words that passes for names alone; a longer one is a headline. */
const NAMES_AT_MOST = 5

/** Characters that the same matter takes in running text, English being 1: measured on the sample newsroom's articles. */
const DENSITY: Readonly<Record<Language, number>> = { en: 1, az: 0.99, ru: 0.97, kk: 0.96 }
/**
 * What is less or more than that by these factors is no translation of a sentence: wide of every one of the articles'
 * 1,152 pairs of paragraphs.
 */
const LEAST = 0.45
const MOST = 2.2
/** Characters that a short text may differ by, whatever the band. */
const SLACK = 15

/**
 * Why an engine's reply may not be drafted, `undefined` when it may: nothing added; no copy of the source (names, numbers
 * and single words excused); in the language's script; within the pair's length band; and, looked at last, so that a
 * reply asked for without codes can be forgiven that alone, the codes of the source, once each, nested as there and
 * still around text.
 */
export const acceptable = (reply: Content, source: Content, pair: LanguagePair): Rejection | undefined => {
  const [said, asked] = [readableText(reply), readableText(source)]
  if (isMute(plainText(reply)) && !isMute(plainText(source))) return { reason: 'empty' }
  const addition = plainText(source).trim() === '' && said !== asked ? said : added(said, asked)
  if (addition !== undefined) return { reason: 'added', found: addition }
  if (isCopy(said, asked)) return { reason: 'copied' }
  const share = wrongScript(plainText(reply), new Set([...namesIn(asked), ...shownWords(source)]), pair.target)
  if (share !== undefined) return { reason: 'script', expected: pair.target, share }
  return length(said, asked, pair) ?? codes(reply, source)
}

/** The words that standalone codes show: nobody translates them. */
const shownWords = (source: Content): readonly string[] => codesOf(source).flatMap((code) => wordsOf(code.equiv))

const codes = (reply: Content, source: Content): Rejection | undefined => {
  const ids = (content: Content) => codesOf(content).map((code) => code.id)
  const emptied = hollow(reply).some((id) => !hollow(source).includes(id))
  if (sameCodes(reply, source) && !emptied) return undefined
  return { reason: 'codes', expected: ids(source).join(' '), found: ids(reply).join(' ') }
}

/** Ids of the pairs that enclose nothing to read. */
const hollow = (content: Content): readonly string[] =>
  content.flatMap((part) => {
    if (part.type !== 'pc') return []
    return [...(plainText(part.content).trim() === '' ? [part.id] : []), ...hollow(part.content)]
  })

const isMute = (text: string): boolean => wordsOf(text).length === 0 && !/\p{N}/u.test(text)

const isCopy = (reply: string, source: string): boolean => {
  const words = wordsOf(source)
  const names = words.length <= NAMES_AT_MOST && words.every((word) => !/^\p{Ll}/u.test(word))
  if (words.length <= 1 || names) return false
  return folded(reply) === folded(source)
}

/** Letters and digits alone, so that a change of punctuation or case is still a copy. */
const folded = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

const length = (reply: string, source: string, { source: from, target: to }: LanguagePair): Rejection | undefined => {
  const expected = ([...source].length * DENSITY[to]) / DENSITY[from]
  const least = Math.floor(expected * LEAST - SLACK)
  const most = Math.ceil(expected * MOST + SLACK)
  const found = [...reply].length
  return found < least || found > most ? { reason: 'length', found, least, most } : undefined
}
