import type { LanguagePair } from '../../model/language.ts'
import type { Gist } from '../../text/similarity.ts'

/**
 * Raised with every change to how texts are cut into tokens, stems are made or keys are: `migrate` then makes all keys
 * anew.
 */
export const KEYS_VERSION = 2

/**
 * 32-bit keys for the stems of a text's words in one pair, each once. Another pair has other keys for the same stems,
 * so that what is remembered for one is never in the way of another. Two stems seldom have the same key, and what it
 * brings is compared anyway.
 */
export const keysOf = ({ tokens }: Gist, pair: LanguagePair): readonly number[] => [
  ...new Set(tokens.filter(({ kind }) => kind === 'word').map(({ stem }) => keyOf(stem, pair))),
]

/** Keys of all words and figures. */
export const allKeysOf = ({ tokens }: Gist, pair: LanguagePair): readonly number[] => [
  ...new Set(tokens.filter(({ kind }) => kind !== 'mark').map(({ stem }) => keyOf(stem, pair))),
]

/** FNV-1a over UTF-16 code units, its bits mixed as MurmurHash3 does at the end. */
const keyOf = (stem: string, { source, target }: LanguagePair): number => {
  const text = `${source}${target}${stem}`
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}
