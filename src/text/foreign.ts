import { type Language, SCRIPT } from '../model/language.ts'
import { type Span, withoutAddresses } from './address.ts'
import { enclosures } from './enclosure.ts'
import { mixesScripts } from './homoglyph.ts'
import { isAcronym, isCapitalised, lettersOf, runsOf, tokens } from './letters.ts'

/** From so many words on, a text without a single letter of its language's script is no list of brands. */
const WORDS_OF_A_SENTENCE = 4

/** So many times more letters of the other script than of its own make a text one in the other script. */
const MOSTLY = 2

const ROMAN = /^[IVXLCDMІХСМ]+$/u
/** Handles, hashtags, file names, paths, compounds: what is joined to more than spaces is written as it is. */
const JOINED_BEFORE = /[@#_./\\&\p{L}\p{N}][-‑]?$/u
const JOINED_AFTER = /^(?:[_/\\@]|[.\-‑][\p{L}\p{N}])/u

/** Words with letters of both scripts; a hyphen or an apostrophe divides words, so `IT-компания` has none. */
export const mixedWords = (text: string): readonly Span[] =>
  tokens(withoutAddresses(text)).filter(({ text: word }) => mixesScripts(word) && !ROMAN.test(word))

/**
 * Runs of words in the script of another language. A name may stand as it is: a Latin word with a capital letter or a
 * figure in it, whatever is quoted or in brackets, handles, file names and compounds.
 */
export const foreignRuns = (text: string, language: Language): readonly Span[] => {
  const plain = withoutAddresses(text)
  const script = SCRIPT[language]
  const quoted = enclosures(plain)
  const foreign = tokens(plain).filter(({ start, end, text: word }) => {
    const { inScript, all } = lettersOf(word, script)
    if (inScript > 0 || all < 2) return false
    if (script === 'Cyrl' && (isCapitalised(word) || /\d/.test(word))) return false
    if (JOINED_BEFORE.test(plain.slice(Math.max(0, start - 2), start)) || JOINED_AFTER.test(plain.slice(end, end + 2)))
      return false
    return !quoted.some(([from, to]) => from < start && end < to)
  })
  return runsOf(text, foreign, (between) => lettersOf(between, script).inScript === 0)
}

/** Whether a text as a whole is written in the script of another language. */
export const isForeign = (text: string, language: Language): boolean => {
  const plain = withoutAddresses(text)
  const { inScript } = lettersOf(plain, SCRIPT[language])
  const words = tokens(plain).filter(({ text: word }) => /\p{L}{2}/u.test(word) && !isAcronym(word))
  if (inScript === 0 && words.length >= WORDS_OF_A_SENTENCE) return true
  const runs = foreignRuns(text, language)
    .map((run) => run.text)
    .join('')
  return runs.length > MOSTLY * inScript
}
