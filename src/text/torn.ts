import type { Language } from '../model/language.ts'
import { FACTS } from './languages/index.ts'
import { type Opening, surelyBegins } from './opening.ts'

/** What no stop inside ends a sentence: an address, a path, a dotted name. */
const ADDRESS = /[@/\\_:]|\.\p{L}|^www\./u
const ADDRESS_GOES_ON = /^[^\s.]*[@/\\]/
/** The last word of a sentence: no capital at its end. */
const LAST = /(?:\p{Ll}{3}|\p{N}{2})["»”)]*$/u
/** A word without a capital, and one with: in Cyrillic no brand joins two of them with a full stop. */
const CYRILLIC = /^[("«“]*\p{Ll}\p{Script=Cyrl}{2,}["»”)]*$/u
const CYRILLIC_NEXT = /^\p{Lu}(?:\p{Script=Cyrl}|[IVX])/u

/**
 * Whether a stop with no white space behind it stands between two sentences that want one. An ellipsis never does, and
 * neither does a full stop in a name or an address.
 */
export const isTorn = (sentence: string, marks: string, opening: Opening, language: Language): boolean => {
  const chunk = /\S*$/u.exec(sentence)?.[0] ?? ''
  if (/^(?:…|\.\.)/.test(marks) || ADDRESS.test(chunk) || ADDRESS_GOES_ON.test(opening.text)) return false
  const isFamiliar = surelyBegins(opening, language) || FACTS[language].titles.includes(opening.word)
  return (LAST.test(chunk) && isFamiliar) || (CYRILLIC.test(chunk) && CYRILLIC_NEXT.test(opening.bare))
}
