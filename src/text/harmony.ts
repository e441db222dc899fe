import type { Language } from '../model/language.ts'

interface Harmony {
  /** The words that can be the last of a spoken number: units from zero, tens, powers (100, 10³, 10⁶, …). */
  readonly spoken: readonly (readonly string[])[]
  /** Endings that are put to figures with a hyphen. */
  readonly endings: RegExp
  /** What each letter of an ending becomes after each vowel. */
  readonly after: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** For vowels of one class: each letter that gives way, and what it gives way to. */
const turning = (vowels: string, letters: string): Harmony['after'] =>
  Object.fromEntries(
    [...vowels].map((vowel) => [vowel, Object.fromEntries((letters.match(/../gu) ?? []).map((pair) => [...pair]))]),
  )

const words = (list: string): readonly (readonly string[])[] => list.split(' · ').map((part) => part.split(' '))

/** Vowel harmony of the two Turkic languages as far as figures need it. */
const HARMONY: Readonly<Partial<Record<Language, Harmony>>> = {
  az: {
    spoken: words(
      'sıfır bir iki üç dörd beş altı yeddi səkkiz doqquz · on iyirmi otuz qırx əlli altmış yetmiş səksən doxsan · yüz min milyon milyard trilyon',
    ),
    endings: /^(?:(?:[ıiuü]?n)?c[ıiuü]|d[aə]n?|[yn]?[aə]|n?[ıiuü]n?|s[ıiuü])$/u,
    after: {
      ...turning('aı', 'əaiıuıüı'),
      ...turning('ou', 'əaıuiuüu'),
      ...turning('eəi', 'aəıiuiüi'),
      ...turning('öü', 'aəıüiüuü'),
    },
  },
  kk: {
    spoken: words(
      'нөл бір екі үш төрт бес алты жеті сегіз тоғыз · он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан · жүз мың миллион миллиард триллион',
    ),
    endings: /^(?:[ыі]?нш[ыі]|ш[ыі]|[дтнғгқк][ае]н?|[ндт][ыі]ң?|с?[ыі])$/u,
    after: { ...turning('аоұы', 'еаіыгғкқ'), ...turning('еөүі', 'аеыіғгқк') },
  },
}

/**
 * An ending after a figure with the vowels that the spoken number asks for: 1992 takes -ci, 1993 -cü, 2006 -cı, 2009
 * -cu, 6 -шы. `undefined` where the language has no harmony, or the ending is none of those put to figures.
 */
export const harmonised = (ending: string, value: number, language: Language): string | undefined => {
  const harmony = HARMONY[language]
  if (!harmony?.endings.test(ending) || !Number.isSafeInteger(value) || value < 0) return undefined
  let vowel = lastVowel(lastWord(value, harmony.spoken), harmony)
  return [...ending]
    .map((letter) => {
      const turned = harmony.after[vowel]?.[letter] ?? letter
      if (turned in harmony.after) vowel = turned
      return turned
    })
    .join('')
}

/** Endings whose consonants no numeral changes: ordinal, locative, ablative; the dative of a possessive (mayın 6-na). */
const STEADY = /^(?:[cdш]|н?ш|n[aə]$)/u
/** Written alike after every number: fevralın 26-dək, 10-dək; 2023-го, 2025-го, but 3-м and 5-м may be no ordinals. */
const FIXED = /^(?:dək|й|го|му|е)$/u

/** The same ending after another number; `undefined` where more than its vowels may have to change. */
export const endingAfter = (ending: string, value: number, language: Language): string | undefined =>
  FIXED.test(ending) ? ending : STEADY.test(ending) ? harmonised(ending, value, language) : undefined

const lastVowel = (word: string, { after }: Harmony): string => [...word].findLast((letter) => letter in after) ?? ''

const lastWord = (value: number, [units = [], tens = [], powers = []]: Harmony['spoken']): string => {
  if (value === 0 || value % 10 > 0) return units[value % 10] ?? ''
  if (value % 100 > 0) return tens[(value % 100) / 10 - 1] ?? ''
  if (value % 1000 > 0) return powers[0] ?? ''
  let power = 1
  for (let rest = value / 1000; rest % 1000 === 0; rest /= 1000) power++
  return powers[power] ?? ''
}
