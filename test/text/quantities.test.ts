import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/model/language.ts'
import { quantities } from '../../src/text/quantities.ts'
import { spelledNumbers } from '../../src/text/spelled.ts'
import { aligned, shown } from './quantities.ts'
import { rows } from './rows.ts'

describe.each(['number', 'percent', 'money', 'ordinal', 'time', 'date'])('the table of kind %s', (kind) => {
  const phrases = aligned(kind).flatMap(({ expected, phrases: each }) =>
    LANGUAGES.map((language) => ({ language, text: each[language], expected })),
  )
  test.each(phrases)('$language: $text', ({ language, text, expected }) => {
    expect(quantities(text, language).map(shown).join(' ')).toBe(expected)
  })
})

test.each([...rows('quantities.txt'), ...rows('quantities-news.txt')])(
  '$language: $text',
  ({ language, text, expected }) => {
    expect(quantities(text, language).map(shown).join(' ')).toBe(expected)
  },
)

test('the place of a quantity holds all that belongs to it', () => {
  const text = 'Ещё 2,5 млн долларов, 5–10 процентов, в 34-й раз, к 8 часам вечера'
  expect(quantities(text, 'ru').map(({ start, end }) => text.slice(start, end))).toEqual([
    '2,5 млн долларов',
    '5',
    '10 процентов',
    '34-й',
    '8 часам вечера',
  ])
})

test('what may be several numbers keeps its pieces, and what has two readings keeps both', () => {
  const [, grouped] = quantities('mayda 5 200', 'az')
  expect(grouped).toMatchObject({ values: [5200], parts: [5, 200] })
  expect(quantities('1,234 тонны', 'ru')).toMatchObject([{ values: [1.234, 1234] }])
  expect(quantities('−5 °C', 'ru')).toMatchObject([{ values: [-5, 5] }])
})

test('an hour that may be in either half of the day says so', () => {
  expect(quantities('at 3:30', 'en')).toMatchObject([{ hour: 3, vague: true }])
  expect(quantities('at 3:30 p.m.', 'en')).toMatchObject([{ hour: 15, vague: false }])
  expect(quantities('в 15.30', 'ru')).toMatchObject([{ hour: 15, minute: 30, vague: false }])
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
  const amounts = fc.integer({ min: 0, max: 10 ** 11 }).map((cents) => cents / 100)
  fc.assert(
    fc.property(amounts, fc.constantFrom(...LANGUAGES), (amount, language) => {
      const written = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(amount)
      const [found, ...more] = quantities(written, language)
      expect(found && 'values' in found && found.values).toContain(amount)
      expect(more).toEqual([])
    }),
  )
})

test('any text is survived, and places lie within it, in order', () => {
  const pieces = fc.array(
    fc.constantFrom(
      ...['1', '234', '00', ' ', '\u00a0', '.', ',', ':', '-', '/', '%', '$', 'XX', 'İ', 'млн', 'm', ' p.m.', ' saat '],
      ...[
        'yarım',
        ' beş',
        ' and a half',
        ' с половиной',
        'fevralın',
        '26',
        'мая',
        '1992',
        '-ci il',
        ' жылы',
        'hundred',
      ],
    ),
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    pieces.map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom(...LANGUAGES), (text, language) => {
      let last = 0
      for (const { start, end } of quantities(text, language)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(text.length)
        last = start
      }
    }),
  )
})
