import type { Content } from '../model/inline.ts'
import { addresses } from './address.ts'
import { repairWord } from './homoglyph.ts'
import { LATIN_ALPHABETS, type LatinVersion } from './languages/kk-latin.ts'

const WORD = /\p{L}[\p{L}\p{M}]*/gu
const CYRILLIC = /\p{Script=Cyrillic}/u
const CAPITAL = /\p{Lu}/u
/** Handles, hashtags and addresses in letters that `addresses` does not know of: names of places, not words. */
const NAMES_OF_PLACES = /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]+/giu

/**
 * Kazakh text in Cyrillic letters as the same text in Latin ones, by the alphabet of a version. It is a transform of
 * letters, never a translation: Latin words, figures, addresses, handles and hashtags stay as they are; what becomes
 * several letters is capital throughout in a word of capitals (ЩИ → ŞŞİ, Щи → Şşi). Look-alike Latin letters inside a
 * Cyrillic word count as what they look like.
 */
export const toLatin = (text: string, version: LatinVersion): string => {
  const untouched = [...addresses(text), ...placesIn(text)]
  return text.replace(WORD, (word, at: number) =>
    untouched.some(({ start, end }) => start <= at && at < end) ? word : wordInLatin(word, version),
  )
}

/** `toLatin` for every text of a content; its codes stay. */
export const contentInLatin = (content: Content, version: LatinVersion): Content =>
  content.map((part) => {
    if (part.type === 'pc') return { ...part, content: contentInLatin(part.content, version) }
    return part.type === 'text' ? { ...part, value: toLatin(part.value, version) } : part
  })

const placesIn = (text: string) =>
  [...text.matchAll(NAMES_OF_PLACES)].map(({ 0: { length }, index: start }) => ({ start, end: start + length }))

const wordInLatin = (word: string, version: LatinVersion): string => {
  if (!CYRILLIC.test(word)) return word
  const table: Readonly<Record<string, string>> = LATIN_ALPHABETS[version].table
  const letters = [...repairWord(word.normalize('NFC'), 'Cyrl')]
  return letters
    .map((letter, at) => {
      const latin = table[letter.toLowerCase()]
      if (latin === undefined || !CAPITAL.test(letter)) return latin ?? letter
      const beside = letters[at + 1] ?? letters[at - 1] ?? ''
      return CAPITAL.test(beside) ? capitals(latin) : capitals(latin.slice(0, 1)) + latin.slice(1)
    })
    .join('')
}

/** The alphabet has both i, İ and ı, I, as Turkish has. */
const capitals = (latin: string): string => latin.toLocaleUpperCase('tr')
