import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/model/language.ts'
import { agree, dates } from '../../src/text/dates.ts'
import { rows } from './rows.ts'

test.each(rows('dates.txt'))('$language: $text', ({ language, text, expected }) => {
  const found = dates(text, language).map(({ year, month, day }) => `${year ?? '?'}-${month}-${day ?? '?'}`)
  expect(found.join(' ')).toBe(expected)
})

test('the place of a date holds the whole expression', () => {
  const text = 'Bu, 1992-ci il fevralın 26-da olub.'
  expect(dates(text, 'az').map(({ start, end }) => text.slice(start, end))).toEqual(['1992-ci il fevralın 26-da'])
})

test('dates agree unless something that both say differs', () => {
  const place = { start: 0, end: 0 }
  expect(agree({ month: 2, day: 26, ...place }, { month: 2, day: 26, year: 1992, ...place })).toBe(true)
  expect(agree({ month: 2, ...place }, { month: 2, day: 26, ...place })).toBe(true)
  expect(agree({ month: 2, day: 25, ...place }, { month: 2, day: 26, ...place })).toBe(false)
  expect(agree({ month: 3, ...place }, { month: 2, ...place })).toBe(false)
})

test('day and month are not told apart where they cannot be', () => {
  expect(dates('5/6/2024', 'en')).toEqual([])
  expect(dates('25/6/2024 6/25/2024', 'en').map(({ day, month }) => [day, month])).toEqual([
    [25, 6],
    [25, 6],
  ])
  expect(dates('5/6/2024', 'ru').map(({ day, month }) => [day, month])).toEqual([[5, 6]])
})

test('any text is survived, and places lie within it', () => {
  const pieces = fc.array(fc.constantFrom('26', ' ', 'fevral', '-', '.', 'мая', 'ақпан', 'May', '1992', ',', 'İ', '/'))
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    pieces.map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom(...LANGUAGES), (text, language) => {
      for (const { start, end } of dates(text, language)) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})
