/** ISO 15924 code of a script the four languages are written in. */
export type Script = 'Latn' | 'Cyrl'

/** Letters that look alike in most typefaces, Cyrillic before Latin (after Unicode UTS #39, the four alphabets' part). */
const PAIRS = 'аaсcеeіiоoрpхxуyһhәəөöАAВBЕEСCНHІIКKМMОOРPТTХXУYҺHӘƏӨÖ'.match(/../gu) ?? []
const TO_LATIN = new Map(PAIRS.map(([cyrillic = '', latin = '']) => [cyrillic, latin]))
const TO_CYRILLIC = new Map(PAIRS.map(([cyrillic = '', latin = '']) => [latin, cyrillic]))

/** Ǝ and its lower case are African letters that some keyboards offer in the place of the Azerbaijani Ə. */
const REVERSED_E: Readonly<Record<string, string>> = { Ǝ: 'Ə', ǝ: 'ə' }

/** A mark that composes with no Cyrillic letter may compose with its Latin twin, and the word would grow shorter. */
const COMBINING = /\p{M}/u
const LATIN = /\p{Script=Latin}/u
const CYRILLIC = /\p{Script=Cyrillic}/u

/** Whether letters of both scripts stand in it. */
export const mixesScripts = (word: string): boolean => LATIN.test(word) && CYRILLIC.test(word)

/**
 * The word with look-alike letters of the other script put right, as long as before. A word in which any letter of the
 * other script has no look-alike here stays as it is: it was not meant to be of this script.
 */
export const repairWord = (word: string, script: Script): string => {
  const plain = word.replace(/[Ǝǝ]/gu, (letter) => REVERSED_E[letter] ?? letter)
  if (!mixesScripts(plain) || COMBINING.test(plain)) return plain
  const [foreign, twins] = script === 'Cyrl' ? [LATIN, TO_CYRILLIC] : [CYRILLIC, TO_LATIN]
  const letters = [...plain].map((letter) => (foreign.test(letter) ? twins.get(letter) : letter))
  return letters.includes(undefined) ? word : letters.join('')
}
