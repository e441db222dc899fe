import { tokens } from '../../letters.ts'
import type { Mention } from '../mentions.ts'
import { places } from '../places/lists.ts'
import type { Settled } from '../settled.ts'
import { type NameReading, nameReadings } from './readings.ts'

const keyOf = ({ lemma }: NameReading): string => lemma.join(' ')

/**
 * The dictionary form of each mention in Russian: of its readings the one with the most known words, then the one that
 * the most different forms of the article may be forms of, then the likeliest by itself. Sure where the form itself
 * stands in the article, outside a preposition, and can be no form of another such name; and for well-known places.
 */
export const settledInRussian = (mentions: readonly Mention[]): readonly Settled[] => {
  const readings = mentions.map(readingsOf)
  const forms = new Map<string, Set<string>>()
  for (const [at, { words }] of mentions.entries())
    for (const reading of readings[at] ?? []) {
      const key = keyOf(reading)
      forms.set(key, (forms.get(key) ?? new Set()).add(words.join(' ')))
    }
  const seen = new Set(mentions.filter(({ governed }) => !governed).map(({ words }) => words.join(' ')))
  const agreeing = (reading: NameReading): number => forms.get(keyOf(reading))?.size ?? 0
  // of two that as many forms agree on, the one that stands there itself
  const votes = (reading: NameReading): number =>
    agreeing(reading) + (agreeing(reading) > 1 && seen.has(keyOf(reading)) ? 0.5 : 0)
  return mentions.map(({ words, governed }, at) => {
    const own = readings[at] ?? []
    const [first] = own
    if (!first) return { lemma: words, others: [], sure: !governed }
    const chosen = own.reduce((best, one) => (one.known === best.known && votes(one) > votes(best) ? one : best), first)
    const rivals = own.filter((one) => one !== chosen && !one.rare && one.known >= chosen.known)
    const isItself = chosen.isNominative && (!governed || /[^аеёиоуыэюя]$/u.test(words[0] ?? ''))
    const isPlace = chosen.lemma.length === 1 && places.ru.has(chosen.lemma[0] ?? '')
    const others = own.filter((one) => one !== chosen).map(({ lemma }) => lemma)
    const sure = isPlace || (isItself && (rivals.length === 0 || agreeing(chosen) > 1) && isTelling(chosen))
    return { lemma: chosen.lemma, others, sure }
  })
}

/**
 * A single word that ends in a vowel may be the genitive of another one (`Лондона`), and one in -иных or -овых a plural,
 * unless it is a known name.
 */
const isTelling = ({ lemma: [word = '', ...more], known }: NameReading): boolean =>
  more.length > 0 || known > 0 || !/(?:[аеёиоуыэюя]|[ое]вых|[иы]ных)$/u.test(word)

const readingsOf = ({ text, words, governed }: Mention): readonly NameReading[] => {
  const found = tokens(text)
  const hyphened = found.map(({ end }) => text.charAt(end) === '-')
  return nameReadings(words, { governed, hyphened })
}
