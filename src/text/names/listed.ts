import type { Language } from '../../model/language.ts'
import type { Concept } from '../../model/term.ts'
import { tokens } from '../letters.ts'
import { casedLike } from './case.ts'
import { isGiven } from './given.ts'
import { knownParts } from './known.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import { type Proposal, proposeName } from './propose.ts'
import { type Settled, settled } from './settled.ts'

/** A name of an article that the termbase does not know. */
export interface NewName {
  /** In its dictionary form, as far as the article shows it. */
  readonly name: string
  /** As it stands, each form once, in the order of the article. */
  readonly forms: readonly string[]
  readonly count: number
  /** Where it stands first: which of the texts, and from where to where in it, in UTF-16 code units. */
  readonly first: { readonly text: number; readonly start: number; readonly end: number }
  /** One for each of the other languages into which it can be respelled; doubtful where its form is. */
  readonly proposals: readonly Proposal[]
}

/** A new name with what the article shows of its form. */
export interface ReadName extends NewName {
  /** Whether the form is a guess: the name stands in other cases only, or its form can be read in two ways. */
  readonly doubtful: boolean
}

interface Languages {
  readonly source: Language
  readonly targets: readonly Language[]
}

/** A mention with what it is a form of. */
type Read = Mention & Settled

/**
 * The names of the texts of one article that the termbase does not know, in the order in which they first stand, with a
 * proposal for each language wanted. A surname alone, or a given name, counts with the full name that it belongs to.
 */
export const newNamesOf = (
  texts: readonly string[],
  languages: Languages,
  concepts: readonly Concept[],
): readonly NewName[] => readNamesOf(texts, languages, concepts).map(({ doubtful, ...name }) => name)

/** The same, with how sure their forms are. */
export const readNamesOf = (
  texts: readonly string[],
  { source, targets }: Languages,
  concepts: readonly Concept[],
): readonly ReadName[] => {
  const mentions = mentionsIn(texts, source, concepts)
  const readings = settled(mentions, source)
  const read = mentions.map((mention, at): Read => ({ ...mention, ...(readings[at] ?? UNREAD) }))
  const full = fullNames(read)
  const groups = Map.groupBy(read, (one) => (fullNameOf(one, full, source) ?? one).lemma.join(' '))
  const known = targets.map((target) => knownParts(concepts, { source, target }))
  return [...groups].map(([key, members]) => {
    const own = members.filter(({ lemma }) => lemma.join(' ') === key)
    const [model = members[0]] = own
    const name = model === undefined ? key : written(model, source)
    const doubtful = !own.some(({ sure }) => sure)
    const [first] = members
    return {
      name,
      doubtful,
      forms: [...new Set(members.map(({ text }) => text))],
      count: members.length,
      first: { text: first?.at ?? 0, start: first?.start ?? 0, end: first?.end ?? 0 },
      proposals: targets.flatMap((target, index) => {
        const proposal = proposeName(name, { source, target }, known[index] ?? NOTHING)
        return proposal ? [doubtful ? { ...proposal, confidence: 'doubtful' as const } : proposal] : []
      }),
    }
  })
}

const NOTHING = () => undefined
const UNREAD: Settled = { lemma: [], others: [], sure: false }

/** The dictionary form with the capitals of a mention, and with what stands between its words. */
const written = ({ text, lemma, words }: Read, language: Language): string => {
  const places = tokens(text)
  return places
    .map((word, index) => {
      const form = lemma[index] ?? ''
      const own = form === words[index] ? word.text : casedLike(form, word.text, language)
      return own + text.slice(word.end, places[index + 1]?.start ?? text.length)
    })
    .join('')
}

/** The names of several words, by their last word and by their first; of those that share it, the one that stands first. */
interface FullNames {
  readonly byLast: ReadonlyMap<string, Read>
  readonly byFirst: ReadonlyMap<string, Read>
}

const fullNames = (read: readonly Read[]): FullNames => {
  const full = read.filter(({ lemma }) => lemma.length > 1).toReversed()
  return {
    byLast: new Map(full.map((one) => [one.lemma.at(-1) ?? '', one])),
    byFirst: new Map(full.map((one) => [one.lemma[0] ?? '', one])),
  }
}

/** The full name that a single word is the surname of, or the given name, in whatever form. */
const fullNameOf = (
  { lemma, others, words }: Read,
  { byLast, byFirst }: FullNames,
  language: Language,
): Read | undefined => {
  if (lemma.length !== 1) return undefined
  const forms = [...words, ...lemma, ...others.flat()]
  const surname = forms.find((form) => byLast.has(form))
  const given = forms.find((form) => isGiven(form, language) && byFirst.has(form))
  return surname !== undefined ? byLast.get(surname) : byFirst.get(given ?? '')
}
