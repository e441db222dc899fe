import type { Language } from '../model/language.ts'
import type { Currency } from './languages/facts.ts'
import { perLanguage } from './languages/index.ts'

/** What a number counts, where it is percent or money. */
export type Unit = { readonly type: 'percent' } | { readonly type: 'money'; readonly currency: Currency }

const SIGNS: Readonly<Record<string, Currency>> = {
  '₼': 'AZN',
  '₽': 'RUB',
  '₸': 'KZT',
  us$: 'USD',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
}
const CODES: readonly Currency[] = ['AZN', 'RUB', 'KZT', 'USD', 'EUR', 'GBP', 'TRY', 'CNY']
const SIGN = `(?<sign>${Object.keys(SIGNS)
  .map((sign) => sign.replace('$', '\\$'))
  .join('|')})`
const CODE = `(?<code>${CODES.join('|').toLowerCase()})`
const BEFORE = new RegExp(`(?<!\\p{L})(?:${SIGN}|${CODE}) ?$`, 'u')

const AFTER = perLanguage(({ numbers: { percent, currencies } }) => {
  const names = Object.entries(currencies).map(([currency, name]) => `(?<${currency}>${name})`)
  const money = new RegExp(`^\\.?(?: ?(?:${SIGN}|${CODE}(?!\\p{L}))|[ -](?:${names.join('|')})(?!\\p{L}))`, 'u')
  return { percent: new RegExp(`^\\.?(?: ?%|[ -](?:${percent})(?!\\p{L}))`, 'u'), money }
})

export interface FoundUnit {
  readonly unit: Unit
  /** UTF-16 offsets of the number with its unit. */
  readonly start: number
  readonly end: number
}

/** The unit that stands beside the number in `[start, end)` of a folded text. */
export const unitAt = (text: string, start: number, end: number, language: Language): FoundUnit | undefined => {
  const after = text.slice(end, end + 48)
  const rules = AFTER[language]
  const percent = rules.percent.exec(after)
  if (percent) return { unit: { type: 'percent' }, start, end: end + percent[0].length }
  const ahead = BEFORE.exec(text.slice(Math.max(0, start - 5), start))
  const behind = rules.money.exec(after)
  const currency = currencyOf(ahead?.groups) ?? currencyOf(behind?.groups)
  if (currency === undefined) return undefined
  return {
    unit: { type: 'money', currency },
    start: start - (ahead?.[0].length ?? 0),
    end: end + (behind?.[0].length ?? 0),
  }
}

const currencyOf = (groups: Readonly<Record<string, string | undefined>> | undefined): Currency | undefined => {
  if (groups === undefined) return undefined
  const [name, found] = Object.entries(groups).find(([, value]) => value !== undefined) ?? []
  if (name === 'sign') return SIGNS[found ?? '']
  return CODES.find((code) => code === (name === 'code' ? found?.toUpperCase() : name))
}
