import { isGiven } from '../given.ts'
import { places } from '../places/lists.ts'
import { type WordReading, wordReadings } from './declension.ts'

/** A dictionary form that a whole Russian name may be a form of. */
export interface NameReading {
  /** One for each word, in small letters. */
  readonly lemma: readonly string[]
  readonly isNominative: boolean
  /** How many of its words are known given names or places. */
  readonly known: number
  readonly rare: boolean
  /** How many of its words say nothing of the gender. */
  readonly vague: number
}

/** What a preposition or a hyphen beside a word says of its form. */
interface Place {
  /** After a preposition nothing is in the nominative. */
  readonly governed: boolean
  /** Which of the words stand before a hyphen: these may keep their form (`Касым-Жомарта`). */
  readonly hyphened: readonly boolean[]
}

/** More words are no name of a person; longer runs are left as they are. */
const LONGEST = 5
/** `сын` and `дочь` inside a name never change. */
const CHILD_OF = /^(?:оглы|оглу|оғлы|кызы|гызы|қызы|улы|ұлы)$/u

/**
 * The readings of a Russian name whose words agree in gender and case, likely ones first: those with more known words,
 * then the name as it stands, then those in which it declines. None where the words do not agree.
 */
export const nameReadings = (words: readonly string[], { governed, hyphened }: Place): readonly NameReading[] => {
  if (words.length > LONGEST) return []
  let partial: readonly (readonly WordReading[])[] = [[]]
  for (const [at, word] of words.entries()) {
    const options = optionsFor(word, hyphened[at] ?? false)
    partial = partial.flatMap((before) => options.filter((one) => agrees(before, one)).map((one) => [...before, one]))
  }
  const readings = new Map<string, NameReading>()
  for (const parts of partial) {
    const cases = common(parts)
    if (governed && cases === 'n' && !isThing(parts)) continue
    const lemma = parts.map((part) => part.lemma)
    const key = lemma.join(' ')
    const isNominative = cases.includes('n') && lemma.every((one, at) => one === words[at])
    const known = lemma.filter((one) => isKnown(one)).length
    const rare = parts.some((part) => part.rare)
    const before = readings.get(key)
    readings.set(key, {
      lemma,
      isNominative: isNominative || (before?.isNominative ?? false),
      known,
      rare: rare && (before?.rare ?? true),
      vague: Math.min(parts.filter(({ gender }) => gender === 'x').length, before?.vague ?? LONGEST),
    })
  }
  return [...readings.values()].toSorted(
    (one, other) =>
      other.known - one.known ||
      (words.length > 1 ? Number(one.rare) - Number(other.rare) : 0) ||
      (governed ? 0 : Number(other.isNominative) - Number(one.isNominative)) ||
      Number(one.rare) - Number(other.rare) ||
      (one.rare ? Number(other.isNominative) - Number(one.isNominative) : one.vague - other.vague),
  )
}

const isKnown = (lemma: string): boolean => isGiven(lemma, 'ru') || places.ru.has(lemma)

const optionsFor = (word: string, hyphened: boolean): readonly WordReading[] => {
  const kept: WordReading = { lemma: word, gender: 'x', cases: 'ngdaip' }
  if (CHILD_OF.test(word) || word.length === 1) return [kept]
  return hyphened ? [kept, ...wordReadings(word)] : wordReadings(word)
}

const common = (parts: readonly WordReading[]): string =>
  [...'ngdaip'].filter((letter) => parts.every(({ cases }) => cases.includes(letter))).join('')

const agrees = (before: readonly WordReading[], one: WordReading): boolean =>
  common([...before, one]) !== '' &&
  before.every(({ gender }) => gender === one.gender || gender === 'x' || one.gender === 'x')

/** A single word in a consonant is the same in the nominative and, of a thing, in the accusative: `в Лондон`. */
const isThing = (parts: readonly WordReading[]): boolean => parts.length === 1 && parts[0]?.gender === 'm'
