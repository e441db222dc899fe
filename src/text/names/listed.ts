import type { Language } from '../../model/language.ts'
import type { Concept } from '../../model/term.ts'
import type { Span } from '../address.ts'
import { tokens } from '../letters.ts'
import { casedLike, lowered } from './case.ts'
import { dictionaryForms } from './dictionary-form.ts'
import { knownParts } from './known.ts'
import { type Proposal, proposeName } from './propose.ts'
import { settledForms } from './settle.ts'
import { unknownNames } from './unknown.ts'

/** A name of an article that the termbase does not know. */
export interface NewName {
  /** In its dictionary form, as far as the article shows it. */
  readonly name: string
  /** As it stands, each form once, in the order of the article. */
  readonly forms: readonly string[]
  readonly count: number
  /** Where it stands first: which of the texts, and from where to where in it, in UTF-16 code units. */
  readonly first: { readonly text: number; readonly start: number; readonly end: number }
  /** One for each of the other languages into which it can be respelled. */
  readonly proposals: readonly Proposal[]
}

/** Languages in which all words of a name change, not only its last one. */
const EVERY_WORD: readonly Language[] = ['ru']

/**
 * The names of the texts of one article that the termbase does not know, in the order in which they first stand, with a
 * proposal for each language wanted. A surname alone counts with the full name that it belongs to.
 */
export const newNamesOf = (
  texts: readonly string[],
  { source, targets }: { readonly source: Language; readonly targets: readonly Language[] },
  concepts: readonly Concept[],
): readonly NewName[] => {
  const places = unknownNames(texts, source, concepts).flatMap((spans, text) =>
    spans.map((span) => ({ ...span, text: span.text, at: text })),
  )
  const changing = (name: string): readonly string[] => {
    const words = tokens(name).map(({ text }) => lowered(text, source))
    return EVERY_WORD.includes(source) ? words : words.slice(-1)
  }
  const forms = settledForms(
    places.flatMap(({ text }) => changing(text)),
    source,
  )
  const found = new Map<string, { name: string; forms: Set<string>; count: number; first: NewName['first'] }>()
  for (const place of places) {
    const name = inDictionaryForm(place, forms, source)
    const key = keyFor(name, found, source)
    const entry = found.get(key) ?? {
      name,
      forms: new Set(),
      count: 0,
      first: { text: place.at, start: place.start, end: place.end },
    }
    entry.forms.add(place.text)
    entry.count++
    found.set(key, entry)
  }
  const known = targets.map((target) => knownParts(concepts, { source, target }))
  return [...found.values()].map((entry) => ({
    ...entry,
    forms: [...entry.forms],
    proposals: targets.flatMap(
      (target, index) => proposeName(entry.name, { source, target }, known[index] ?? NOTHING) ?? [],
    ),
  }))
}

const NOTHING = () => undefined

const inDictionaryForm = ({ text }: Span, forms: ReadonlyMap<string, string>, language: Language): string => {
  const words = tokens(text)
  const oblique = dictionaryForms(lowered(words.at(-1)?.text ?? '', language), language).sure !== undefined
  return words
    .map((word, index) => {
      const changes = EVERY_WORD.includes(language) || index === words.length - 1
      const small = lowered(word.text, language)
      const settled = (changes ? forms.get(small) : undefined) ?? small
      // a surname in a case has the given name in that case before it
      const guess = changes && oblique && settled === small ? dictionaryForms(small, language).possible[1] : undefined
      const form = guess ?? settled
      const written = form === small ? word.text : casedLike(form, word.text, language)
      return written + text.slice(word.end, words[index + 1]?.start ?? text.length)
    })
    .join('')
}

/** The full name that a single word is the last word of, when one stood before; else the name itself. */
const keyFor = (name: string, found: ReadonlyMap<string, unknown>, language: Language): string => {
  const key = lowered(name, language)
  if (found.has(key) || /[ \u00a0]/u.test(key)) return key
  return [...found.keys()].find((full) => full.endsWith(` ${key}`)) ?? key
}
