import { NAME_TYPES, type Term } from '../model/term.ts'
import { tokens } from './letters.ts'

/**
 * How a term must be written to be itself. `acronym`: in the capitals of the term, endings in small letters; `brand`:
 * the same, or all in capitals; `person`: with a capital wherever the term has one; `name`: with one at least, or it is
 * another word (Report, report; World Bank, a world bank), for newspapers differ in the others (Orta Dəhliz, Orta dəhliz); `capital`: with one at its first; `common`: anyhow,
 * but not as the second half of a compound with a hyphen (`vice-president` is no president).
 */
export type Writing = 'acronym' | 'brand' | 'person' | 'name' | 'capital' | 'common' | 'any'

/** Types of terms whose capital is their own; that of another one may only begin a list. */
const NAMES: readonly string[] = [...NAME_TYPES, 'proper noun', 'properNoun', '']

/** The writing that a term needs, told by its `casing`, else by its own capitals and its type. */
export const writingOf = ({ text, type, casing }: Term, count: number): Writing => {
  const isAcronym = /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}{3}/u.test(text)
  if (casing === 'exact') return isAcronym ? 'acronym' : 'brand'
  if (casing === 'capital') return 'capital'
  if (casing === 'any') return 'any'
  if (count === 1 && isAcronym) return 'acronym'
  if (count === 1 && /\p{Lu}.*\p{Lu}/u.test(text)) return 'brand'
  const own = lettered(text)
  if (type.trim() === 'person' && own.some(isCapital)) return 'person'
  if (NAMES.includes(type.trim()) && own.length > 0 && own.every(isCapital)) return 'name'
  return count === 1 ? 'common' : 'any'
}

/** Whether what was found of a term has the capitals that it needs: an ending put straight to it is in small letters (`МИДа`). */
export const isWritten = (found: string, term: string, writing: Writing): boolean => {
  switch (writing) {
    case 'capital':
      return isCapital(found.normalize('NFC'))
    case 'name':
      return lettered(found).some(isCapital)
    case 'person':
      return aligned(found, term).every(([form, own]) => isCapital(form) || !isCapital(own))
    case 'acronym':
      return hasCapitalsOf(found.normalize('NFC'), term.normalize('NFC'))
    case 'brand':
      return !/\p{Ll}/u.test(found) || aligned(found, term).every(([form, own]) => hasCapitalsOf(form, own))
    default:
      return true
  }
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

const lettered = (text: string): readonly string[] =>
  tokens(text.normalize('NFC'))
    .map(({ text: word }) => word)
    .filter((word) => /\p{Lu}|\p{Ll}/u.test(word))

/** The words of both, from the last back: a number may have an ending of its own in one of them. */
const aligned = (found: string, term: string): readonly (readonly [form: string, own: string])[] => {
  const [forms, words] = [lettered(found), lettered(term)]
  return words.map((word, index) => [forms.at(index - words.length) ?? '', word] as const)
}

/** Letter by letter as far as both reach, and none after. */
const hasCapitalsOf = (form: string, own: string): boolean => {
  const length = Math.min(form.length, own.length)
  return capitals(form.slice(0, length)) === capitals(own.slice(0, length)) && /^\P{Lu}*$/u.test(form.slice(length))
}

const capitals = (word: string): string => word.replace(/\p{Lu}/gu, 'X').replace(/\P{Lu}/gu, 'x')
