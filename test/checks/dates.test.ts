import { expect, test } from 'vitest'
import { dates } from '../../src/checks/dates.ts'
import type { Language } from '../../src/model/language.ts'
import { exhibit } from './exhibits.ts'

const find = (source: Language, target: Language, before: string, after: string) =>
  dates.inspect(exhibit({ source, target }, before, after)).map(({ key, params }) => [key, params])

test('a changed date is shown beside the one that should stand there', () => {
  expect(find('en', 'ru', 'on February 26, 1992', '26 марта 1992 года')).toEqual([
    ['changed', { found: '26 марта 1992', expected: 'February 26, 1992' }],
  ])
})

test('a range with another month is one finding', () => {
  expect(find('en', 'az', 'on May 25–26', 'iyunun 25–26-da')).toHaveLength(1)
})

test('day and month that changed places are found', () => {
  expect(find('ru', 'en', '05.06.2024', 'May 6, 2024')).toHaveLength(1)
  expect(find('ru', 'en', '05.06.2024', 'June 5, 2024')).toEqual([])
})

test('a year that one side leaves out is no other date', () => {
  expect(find('en', 'kk', 'It opened on May 5, 2024.', 'Ол 5 мамырда ашылды.')).toEqual([])
})

test('nothing is said beside a date whose day cannot be told from its month', () => {
  expect(find('en', 'ru', 'on 5/6/2024', '6 мая 2024 года')).toEqual([])
})
