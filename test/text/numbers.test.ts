import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/model/language.ts'
import { numbers } from '../../src/text/numbers.ts'
import { spelledNumbers } from '../../src/text/spelled.ts'
import { rows } from './rows.ts'

test.each(rows('numbers.txt'))('$language: $text', ({ language, text, expected }) => {
  const found = numbers(text, language).map(
    ({ values, parts }) => `${values.join('/')}${parts.length > 0 ? `+${parts.join('/')}` : ''}`,
  )
  expect(found.join(' ')).toBe(expected)
})

test('the text of a number holds the word that multiplies it', () => {
  const text = 'Ещё 2,5 млн долларов'
  expect(numbers(text, 'ru').map(({ start, end, text: shown }) => [text.slice(start, end), shown])).toEqual([
    ['2,5', '2,5 млн'],
  ])
})

test.each([
  ['en', 'twenty-five and one and a half million', [25, 1_500_000]],
  ['en', 'half a million in the XXI century, Chapter V', [500_000, 21, 5]],
  ['ru', 'двести пятьдесят тысяч в двадцатом веке, ХХ век', [250_000, 20]],
  ['ru', 'полтора миллиона, столетие, вдвое', [1_500_000, 100, 2]],
  ['az', 'iyirmi beş min nəfər, üçüncü, yüz illik', [25_000, 3, 100]],
  ['kk', 'жиырма бес мың адам, үшінші, жүзжылдық', [25_000, 3, 100]],
] as const)('%s: %s spells its numbers', (language, text, expected) => {
  const found = spelledNumbers(text, language)
  expect(expected.filter((value) => !found.has(value))).toEqual([])
})

test('a pronoun is not a Roman figure', () => {
  expect(spelledNumbers('I came', 'en').has(1)).toBe(false)
})

test('every style of its language gives a number back', () => {
  const tags = { az: 'az', ru: 'ru', kk: 'kk', en: 'en' } as const
  const amounts = fc.integer({ min: 0, max: 10 ** 9 }).map((cents) => cents / 100)
  fc.assert(
    fc.property(amounts, fc.constantFrom(...LANGUAGES), (amount, language) => {
      const shown = new Intl.NumberFormat(tags[language], { maximumFractionDigits: 2 }).format(amount)
      const [found, ...more] = numbers(shown, language)
      expect(found?.values).toContain(amount)
      expect(more).toEqual([])
    }),
  )
})

test('any text is survived, and places lie within it', () => {
  const pieces = fc.array(
    fc.constantFrom('1', '234', '00', ' ', '\u00a0', '.', ',', ':', '-', '/', 'млн', 'm', ' p.m.'),
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    pieces.map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom(...LANGUAGES), (text, language) => {
      for (const { start, end } of numbers(text, language)) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})
