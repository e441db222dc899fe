import { expect, test } from 'vitest'
import { dates } from '../../src/checks/dates.ts'
import { plainText } from '../../src/model/inline.ts'
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

test.each([
  ['en', 'ru', 'on February 26, 1992', '25 февраля 1992 года', '26 февраля 1992 года'],
  ['ru', 'az', '26 февраля 1993 года', '1992-ci il fevralın 26-da', '1993-cü il fevralın 26-da'],
  ['kk', 'az', '4 мамырда', 'mayın 6-da', 'mayın 4-də'],
  ['en', 'ru', '5 June 2024', '06.06.2024', undefined],
  ['en', 'az', 'until May 4', 'mayın 6-na', undefined],
  ['en', 'kk', 'on May 5', '5 маусымда', undefined],
] as const)(
  '%s to %s, a figure is replaced where nothing else must change: %s, %s',
  (source, target, before, after, mended) => {
    const [finding] = dates.inspect(exhibit({ source, target }, before, after))
    expect(finding?.key).toBe('changed')
    expect(finding?.fix && plainText(finding.fix)).toBe(mended)
  },
)

test('a year that one side leaves out is no other date', () => {
  expect(find('en', 'kk', 'It opened on May 5, 2024.', 'Ол 5 мамырда ашылды.')).toEqual([])
})

test('nothing is said beside a date whose day cannot be told from its month', () => {
  expect(find('en', 'ru', 'on 5/6/2024', '6 мая 2024 года')).toEqual([])
})
