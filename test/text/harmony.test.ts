import { expect, test } from 'vitest'
import { harmonised } from '../../src/text/harmony.ts'

/** CLDR's ordinal categories of Azerbaijani, and the form each stands for; exact thousands are its one exception. */
const ENDING_OF: Readonly<Record<string, string>> = { one: 'ci', few: 'cü', many: 'cı', other: 'cu' }

test('Azerbaijani ordinals take the ending that CLDR groups them by', () => {
  const rules = new Intl.PluralRules('az', { type: 'ordinal' })
  const wrong = Array.from({ length: 2100 }, (_, value) => value)
    .filter((value) => value > 0 && value % 1000 !== 0)
    .filter((value) => harmonised('ci', value, 'az') !== ENDING_OF[rules.select(value)])
  expect(wrong).toEqual([])
  expect([1000, 2000, 1_000_000, 1_000_000_000].map((value) => harmonised('ci', value, 'az'))).toEqual([
    'ci',
    'ci',
    'cu',
    'cı',
  ])
})

test.each([
  ['az', 'nci', 6, 'ncı'],
  ['az', 'də', 26, 'da'],
  ['az', 'dan', 4, 'dən'],
  ['az', 'na', 22, 'nə'],
  ['az', 'si', 6, 'sı'],
  ['az', 'cü', 0, 'cı'],
  ['kk', 'ші', 6, 'шы'],
  ['kk', 'шы', 8, 'ші'],
  ['kk', 'ші', 20, 'шы'],
  ['kk', 'ші', 1000, 'шы'],
  ['kk', 'ға', 2012, 'ге'],
  ['kk', 'де', 2010, 'да'],
  ['kk', 'нан', 50, 'нен'],
] as const)('%s: -%s after %i becomes -%s', (language, ending, value, expected) => {
  expect(harmonised(ending, value, language)).toBe(expected)
})

test.each([
  ['az', 'lik', 5],
  ['kk', 'бап', 5],
  ['ru', 'й', 5],
  ['en', 'th', 5],
  ['az', 'ci', 0.5],
  ['az', 'ci', -5],
] as const)('%s: nothing is known of -%s after %d', (language, ending, value) => {
  expect(harmonised(ending, value, language)).toBeUndefined()
})
