import type { Language } from '../model/language.ts'
import type { Abbreviations } from './languages/facts.ts'
import { perLanguage } from './languages/index.ts'

export type AbbreviationKind = keyof Abbreviations | 'initial'

/** No abbreviation of the lists is longer than this, white space included. */
const LONGEST = 32
/** No abbreviation of the lists has more parts (`до н. э.`). */
const PARTS = 4
/** What an abbreviation may stand in: words and stops, with nothing else between them. */
const WORDS = /[\p{L}\p{M}\p{N}№°/'’.\-‑\s]*$/u
const PART = /[\p{L}\p{M}\p{N}№°][\p{L}\p{M}\p{N}№°/'’\-‑]*\.?/gu
const INITIAL = /^\p{Lu}\p{M}?\.$/u
/** A single small letter, also one that a figure counts (`12-б.`). */
const LETTER = /^(?:\p{N}+[-‑])?\p{Ll}\p{M}?\.$/u
const WORD = /^\p{L}[\p{Ll}\p{M}]+\.$/u
/** What is short and stands after a figure is a measure. */
const MEASURE = /\p{N}\s+(?:(?:тыс|мың|ми?л|трлн|mi?l|min|[bt]n)\p{L}*\.?\s+)?\p{L}+\.$/u
/** What stands before the end of an address or of a longer word. */
const TOUCHED = /[\p{L}\p{N}.@/\\_:-]/u
const VOWEL = /[aeiouyəıiöüаеёиоуыэюяәіөұү]/iu
/** What a hyphen joins to another word: `general-leyt.`, `вице-през.` */
const JOINED = /(?<=\p{L}[-‑])\p{L}{3,}\.$/u
/** `5-тарм.` */
const COUNTED = /(?<=\p{N}[-‑])\p{L}+\.$/u
const DOTTED = /(?<!\S)[("«“„]?(?:\p{Lu}\p{M}?\.\s?(?=\p{Ll}))?(?:\p{Ll}\p{M}?\.\s?)+\p{Ll}\p{M}?\.$/u

const KINDS = ['never', 'beforeNumber', 'seldom', 'often'] as const

const LISTS: Readonly<Record<Language, ReadonlyMap<string, AbbreviationKind>>> = perLanguage(
  ({ boundaries: { abbreviations } }) =>
    new Map(KINDS.flatMap((kind) => abbreviations[kind].map((entry) => [`${entry}.`, kind]))),
)

/**
 * What kind of abbreviation a sentence, as far as it has come, ends in; `undefined` when in none. The longest of the lists
 * counts; what none of them has is told by its shape.
 */
export const abbreviationAt = (sentence: string, language: Language): AbbreviationKind | undefined => {
  const tail = WORDS.exec(sentence.slice(-LONGEST))?.[0] ?? ''
  const parts = [...tail.matchAll(PART)]
  for (const part of parts.slice(-PARTS)) {
    if (insideWord(tail, part.index)) continue
    const found = listed(keyOf(tail.slice(part.index)), language)
    if (found) return found
  }
  const last = parts.at(-1)?.[0] ?? ''
  const joined = listed(JOINED.exec(last)?.[0] ?? '', language)
  if (joined) return joined === 'never' ? 'seldom' : joined
  if (listed(COUNTED.exec(last)?.[0] ?? '', language) === 'beforeNumber') return 'beforeNumber'
  if (INITIAL.test(last)) return 'initial'
  const isShort = LETTER.test(last) || (WORD.test(last) && !VOWEL.test(last))
  if (DOTTED.test(tail)) return 'seldom'
  if (!isShort || TOUCHED.test(sentence.at(-last.length - 1) ?? '')) return undefined
  return MEASURE.test(tail) ? 'often' : 'seldom'
}

/** Whether the part belongs to what touches it at its left: the `m.` of `p.m.`, but not the `лейт.` of `ген.-лейт.`. */
const insideWord = (tail: string, index: number): boolean => /[\p{L}\p{N}.]$/u.test(tail.slice(0, index))

/** White space after a full stop counts for nothing, any other for one space. */
const keyOf = (tail: string): string => tail.trim().replace(/\.\s+/g, '.').replace(/\s+/g, ' ')

const listed = (key: string, language: Language): AbbreviationKind | undefined => {
  const list = LISTS[language]
  const isInitials = /^(?:\p{Lu}\p{M}?\.)+$/u.test(key)
  if (isInitials) return list.get(key)
  const lower = key.toLocaleLowerCase(language)
  const isShouted = /^\p{Lu}{2,}\.$/u.test(key)
  return list.get(key) ?? list.get(lower) ?? (isShouted ? list.get(key.charAt(0) + lower.slice(1)) : undefined)
}
