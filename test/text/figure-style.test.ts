import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/model/language.ts'
import { isOwnStyle, writeNumber, writeScaled } from '../../src/text/figure-style.ts'
import { quantities } from '../../src/text/quantities.ts'

test.each([
  ['en', 1250, '1,250'],
  ['az', 1250, '1250'],
  ['ru', 9999, '9999'],
  ['ru', 10_000, '10\u00a0000'],
  ['kk', 1_234_567.89, '1\u00a0234\u00a0567,89'],
  ['az', 1_234_567, '1\u00a0234\u00a0567'],
  ['en', -1234.5, '−1,234.5'],
] as const)('%s writes %d as %s', (language, value, expected) => {
  expect(writeNumber(value, language)).toBe(expected)
})

test('decimals that were shown stay', () => {
  expect(writeNumber(12.5, 'az', 2)).toBe('12,50')
  expect(writeNumber(12, 'en', 1)).toBe('12.0')
})

test.each([
  ['ru', 3_200_000_000, '3,2\u00a0млрд'],
  ['az', 2_500_000, '2,5\u00a0mln'],
  ['en', 1_200_000, '1.2 million'],
  ['ru', 300_000, '300\u00a0тыс.'],
  ['kk', 1_234_567, undefined],
  ['kk', 300, undefined],
] as const)('%s shortens %d to %s', (language, value, expected) => {
  expect(writeScaled(value, language)).toBe(expected)
})

test('what is written in house style is in the style of the language and reads back as the same number', () => {
  const amounts = fc.integer({ min: 0, max: 10 ** 12 }).map((thousandths) => thousandths / 1000)
  fc.assert(
    fc.property(amounts, fc.constantFrom(...LANGUAGES), (amount, language) => {
      const written = writeNumber(amount, language)
      expect(isOwnStyle(written, language)).toBe(true)
      expect(quantities(written, language)).toMatchObject([{ values: expect.arrayContaining([amount]) }])
    }),
  )
})
