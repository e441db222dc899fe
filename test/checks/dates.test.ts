import { expect, test } from 'vitest'
import { dates } from '../../src/checks/dates.ts'
import { plainText } from '../../src/model/inline.ts'
import { LANGUAGES, type Language } from '../../src/model/language.ts'
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
  ['en', 'ru', '5 June 2024', '06.06.2024', '05.06.2024'],
  ['en', 'az', 'until May 4', 'mayın 6-na', 'mayın 4-nə'],
  ['en', 'az', '14 August 1967', '14 avqust 1976-cı il', '14 avqust 1967-ci il'],
  ['en', 'az', 'until June 8', 'iyunun 9-dək', 'iyunun 8-dək'],
  ['en', 'kk', 'on May 5', '5 маусымда', '5 мамырда'],
  ['ru', 'kk', 'в сентябре', 'Шілдеде', 'Қыркүйекте'],
  ['ru', 'az', 'в июне', 'Apreldə', 'İyunda'],
  ['en', 'ru', 'in March', 'В январе', 'В марте'],
  ['en', 'ru', 'in March 2024', 'перед мартом 2025 года', 'перед мартом 2024 года'],
  ['az', 'en', 'iyunun 3-də', 'on July 5', 'on June 3'],
  ['ru', 'en', '3 июня', 'Jul. 3', undefined],
  ['en', 'kk', 'May 25–26', '24–27 мамырда', undefined],
] as const)(
  '%s to %s, what is wrong is replaced where nothing else must change: %s, %s',
  (source, target, before, after, mended) => {
    const [finding] = dates.inspect(exhibit({ source, target }, before, after))
    expect(finding?.key).toBe('changed')
    expect(finding?.fix && plainText(finding.fix)).toBe(mended)
  },
)

const house = {
  en: ['on {February|March} 26, 1992', 'February 25–{26|28}, 1992', 'on the night of {February|June} 25 to 26'],
  az: ['1992-ci il {fevralın|martın} 26-da', '1992-ci il fevralın 25–{26|28}-da', '{fevralın|iyunun} 25-dən 26-na'],
  ru: ['26 {февраля|марта} 1992 года', '25–{26|28} февраля 1992 года', 'в ночь с 25 на 26 {февраля|июня}'],
  kk: [
    '1992 жылғы 26 {ақпанда|наурызда}',
    '1992 жылғы 25–{26|28} ақпанда',
    '{25 ақпаннан 26 ақпанға|25 ақпаннан 28 ақпанға}',
  ],
} as const

test.each(
  LANGUAGES.flatMap((source) =>
    LANGUAGES.filter((target) => target !== source).map((target) => [source, target] as const),
  ),
)('%s to %s, dates as newspapers write them are mended in their own style', (source, target) => {
  const [right, wrong] = ['$1', '$2'].map((kept) => (text: string) => text.replace(/\{([^|]*)\|([^}]*)\}/gu, kept)) as [
    (text: string) => string,
    (text: string) => string,
  ]
  const mended = house[target].map((text, index) => {
    const [finding, ...more] = dates.inspect(
      exhibit({ source, target }, right(house[source][index] ?? ''), wrong(text)),
    )
    return [finding?.fix && plainText(finding.fix), more.length]
  })
  expect(mended).toEqual(house[target].map((text) => [right(text), 0]))
})

test.each([
  ['en', 'kk', 'from February to March', 'ақпаннан наурызға дейін'],
  ['en', 'ru', 'the December uprising', 'Декабрьское восстание'],
  ['ru', 'en', 'в марте', 'a march in spring, in March'],
] as const)(
  '%s to %s, a month that is a doubtful one on the other side is there: %s',
  (source, target, before, after) => {
    expect(find(source, target, before, after)).toEqual([])
    expect(find(target, source, after, before)).toEqual([])
  },
)

test('a year that one side leaves out is no other date', () => {
  expect(find('en', 'kk', 'It opened on May 5, 2024.', 'Ол 5 мамырда ашылды.')).toEqual([])
})

test('nothing is said beside a date whose day cannot be told from its month', () => {
  expect(find('en', 'ru', 'on 5/6/2024', '6 мая 2024 года')).toEqual([])
})
