import type { Language } from '../model/language.ts'
import { FACTS } from './languages/index.ts'

const NO_BREAK_SPACE = '\u00a0'
/** From here on groups of three are parted; newspapers in the other three print years and thousands alike. */
const GROUPED_FROM: Readonly<Record<Language, number>> = { en: 1_000, az: 10_000, ru: 10_000, kk: 10_000 }

/** What a language admits in print; az newspapers part groups by full stops (CLDR) as well as by spaces. */
const OWN_STYLE: Readonly<Record<Language, RegExp>> = {
  en: /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/,
  az: /^(?:\d+|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/,
  ru: /^(?:\d+|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+)(?:,\d+)?$/,
  kk: /^(?:\d+|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+)(?:,\d+)?$/,
}

/** Whether a figure is written as the language writes figures. */
export const isOwnStyle = (figure: string, language: Language): boolean => OWN_STYLE[language].test(figure)

/**
 * A number in house style: `1,250` and `1,250,000` in English; no groups up to 9999 and no-break spaces above in
 * Azerbaijani, Russian and Kazakh; the language's own decimal mark, and at least as many decimals as asked for.
 */
export const writeNumber = (value: number, language: Language, decimals = 0): string => {
  const plain = String(value)
  const [whole = '', given = ''] = plain.replace('-', '').split('.')
  const part = given.padEnd(decimals, '0')
  const group = language === 'en' ? ',' : NO_BREAK_SPACE
  const grouped = Number(whole) < GROUPED_FROM[language] ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, group)
  const { decimal } = FACTS[language].numbers
  return `${value < 0 ? '−' : ''}${grouped}${part === '' ? '' : decimal + part}`
}

/** What stands between a figure and its percent sign in house style. */
export const beforePercent = (language: Language): string => (language === 'ru' ? NO_BREAK_SPACE : '')

/** Scales as the house writes them after a figure: none of them changes its form there. */
const SCALES: Readonly<Record<Language, readonly (readonly [factor: number, word: string])[]>> = {
  en: [
    [1e6, 'million'],
    [1e9, 'billion'],
    [1e12, 'trillion'],
  ],
  az: [
    [1e6, 'mln'],
    [1e9, 'mlrd'],
    [1e12, 'trln'],
  ],
  ru: [
    [1e3, 'тыс.'],
    [1e6, 'млн'],
    [1e9, 'млрд'],
    [1e12, 'трлн'],
  ],
  kk: [
    [1e6, 'млн'],
    [1e9, 'млрд'],
    [1e12, 'трлн'],
  ],
}

/** The factor of a scale that never changes its form (`млн`, `million`); `undefined` for every other word. */
export const steadyScale = (word: string, language: Language): number | undefined =>
  SCALES[language].find(([, name]) => name.replace('.', '') === word.replace('.', ''))?.[0]

/** A large number as a short figure with its scale: `3,2 млрд`. `undefined` when that would need over three decimals. */
export const writeScaled = (value: number, language: Language): string | undefined => {
  const [factor, word] = SCALES[language].findLast(([one]) => Math.abs(value) >= one) ?? []
  if (factor === undefined) return undefined
  const short = Number((value / factor).toPrecision(15))
  const decimals = String(short).split('.')[1]?.length ?? 0
  return decimals > 3 ? undefined : `${writeNumber(short, language)}${language === 'en' ? ' ' : NO_BREAK_SPACE}${word}`
}
