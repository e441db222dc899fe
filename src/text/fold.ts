import { type Language, SCRIPT } from '../model/language.ts'
import { repairWord } from './homoglyph.ts'

/** A folded text and the way back: `starts[i]` is where the character at `i` stood; `starts[text.length]` is the end. */
export interface Folded {
  readonly text: string
  readonly starts: readonly number[]
}

const APOSTROPHES = /[‘’‚‛ʼʹ′`´＇]/gu
const QUOTES = /[«»“”„‟″‹›＂]/gu
const DASHES = /[‐‑‒–—―−－]/gu
/** Soft hyphen, zero-width characters, direction marks: nothing a reader sees. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu
/** A letter with the marks that combine with it, invisible characters between them included. */
const CLUSTER = new RegExp(`\\P{M}(?:${INVISIBLE.source}{0,3}\\p{M})*|\\p{M}+`, 'gsu')
const WORD = /\p{L}[\p{L}\p{M}]*/gu

const sameTypography = (text: string): string =>
  text.replace(INVISIBLE, '').replace(APOSTROPHES, "'").replace(QUOTES, '"').replace(DASHES, '-').replace(/\s/gu, ' ')

/**
 * One spelling for everything that only looks different, for matching: NFC, lower case by the language's own rules
 * (Azerbaijani İ→i, I→ı, which the default of most runtimes mixes up), ё as е, one apostrophe, one quotation mark, one
 * hyphen, one kind of space, nothing invisible, and look-alike letters of the other script put right.
 */
export const fold = (text: string, language: Language): string => folded(text, language).text

/** `fold` with the offsets of the original, in UTF-16 code units. */
export const folded = (text: string, language: Language): Folded => {
  let out = ''
  const starts: number[] = []
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const letters = plainCluster(cluster, language)
    for (let unit = 0; unit < letters.length; unit++) starts.push(index)
    out += letters
  }
  starts.push(text.length)
  return { text: out.replace(WORD, (word) => repairWord(word, SCRIPT[language])), starts }
}

/** Clusters are few and texts are long: each is folded once. Longer ones are rare, and anybody's to make up. */
const plainCluster = (cluster: string, language: Language): string => {
  const known = PLAIN[language].get(cluster)
  if (known !== undefined) return known
  const letters = lower(sameTypography(cluster.replace(INVISIBLE, '').normalize('NFC')), language)
  if (cluster.length === 1) PLAIN[language].set(cluster, letters)
  return letters
}

const PLAIN: Readonly<Record<Language, Map<string, string>>> = {
  az: new Map(),
  ru: new Map(),
  kk: new Map(),
  en: new Map(),
}

const lower = (cluster: string, language: Language): string => {
  switch (cluster) {
    case 'I':
      return language === 'az' ? 'ı' : 'i'
    case 'İ':
    case 'i\u0307':
      return 'i'
    case 'Ё':
    case 'ё':
      return 'е'
    default:
      return cluster.toLowerCase()
  }
}

/** What two sources must share for the memory to call them the same: all but Unicode form, white space and typography. */
export const memoryKey = (text: string): string =>
  sameTypography(text.normalize('NFC')).normalize('NFC').replace(/ +/g, ' ').trim()
