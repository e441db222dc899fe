import type { Language } from '../model/language.ts'
import { perLanguage } from './languages/index.ts'

export type NumberWordKind = 'cardinal' | 'ordinal' | 'fraction' | 'scale'

export interface NumberWord {
  readonly kind: NumberWordKind
  readonly value: number
}

type Values<Value> = readonly (readonly [pattern: string, value: Value])[]

/** A list of patterns, which capture nothing themselves, as one, and the value that belongs to the one that matched. */
const lookup = <Value>(list: Values<Value>) => {
  const pattern = new RegExp(`^(?:${list.map(([one]) => `(${one})`).join('|')})$`, 'u')
  return (word: string): Value | undefined => {
    const match = pattern.exec(word)
    return match ? list[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]?.[1] : undefined
  }
}

const ofKind = (kind: NumberWordKind, list: Values<number>): Values<NumberWord> =>
  list.map(([pattern, value]) => [pattern, { kind, value }])

const WORDS = perLanguage(({ numbers: { scales, fractions, ordinals, cardinals } }) =>
  lookup([
    ...ofKind('scale', scales),
    ...ofKind('fraction', fractions),
    ...ofKind('ordinal', ordinals),
    ...ofKind('cardinal', cardinals),
  ]),
)
const KIN = perLanguage(({ numbers: { kin } }) => lookup(kin))

/** What number a folded word names, if it is a numeral. */
export const numberWord = (word: string, language: Language): NumberWord | undefined => WORDS[language](word)

/** What number a folded word speaks of, numeral or not: twice, двухлетний, yüzillik. */
export const kinValue = (word: string, language: Language): number | undefined => KIN[language](word)
