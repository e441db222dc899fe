import { expect, test } from 'vitest'
import { dates } from '../../src/checks/dates.ts'
import { numbers } from '../../src/checks/numbers.ts'
import { plainText } from '../../src/model/inline.ts'
import { LANGUAGES, type Language } from '../../src/model/language.ts'
import { aligned } from '../text/quantities.ts'
import { exhibit } from './exhibits.ts'

const find = (source: Language, target: Language, before: string, after: string) =>
  numbers
    .inspect(exhibit({ source, target }, before, after))
    .map(({ key, params, at }) => [key, ...Object.values(params), at])

test('a missing number is named by the source, an added one by the target, each in its place', () => {
  expect(find('en', 'ru', 'Some 1,340 people came by bus.', 'Пришло 1430 человек, 17 на машинах.')).toEqual([
    ['missing', '1,340', { side: 'source', start: 5, end: 10 }],
    ['added', '1430', { side: 'target', start: 7, end: 11 }],
    ['added', '17', { side: 'target', start: 21, end: 23 }],
  ])
})

test('one missing and one added number of a kind are one that was changed', () => {
  expect(find('en', 'ru', 'Some 1,340 people came.', 'Пришло 1430 человек.')).toEqual([
    ['changed', '1430', '1,340', { side: 'target', start: 7, end: 11 }],
  ])
})

test.each([
  ['en', 'ru', 'Some 12,340 people came.', 'Пришло 1430 человек.', 'Пришло 12\u00a0340 человек.'],
  ['ru', 'en', '5430 человек', '1,430 people', '5,430 people'],
  ['en', 'ru', 'It cost 3.2 billion tenge.', 'Это стоило 3,2 млн тенге.', 'Это стоило 3,2\u00a0млрд тенге.'],
  ['en', 'az', '12.5 percent', '125 faiz', '12,5 faiz'],
  ['en', 'az', 'the 43rd', '34-cü', '43-cü'],
  ['ru', 'az', '16-я сессия', '34-cü sessiya', '16-cı sessiya'],
  ['az', 'kk', '20-ci', '8-ші', '20-шы'],
  ['ru', 'kk', 'от 5 стран', '6 елден', '5 елден'],
  ['en', 'az', 'in 2026', '2027-ci ildə', '2026-cı ildə'],
  ['en', 'az', '30,000 barrels', '300 min barel', '30 min barel'],
  ['en', 'az', 'Article 12', '21-ci maddə', '12-ci maddə'],
  ['en', 'ru', '1.2 million people', '3,5 млн человек', '1,2\u00a0млн человек'],
  ['en', 'ru', '640,000 of them', '460 тыс. из них', '640\u00a0тыс. из них'],
] as const)('%s to %s, the only safe replacement is offered: %s, %s', (source, target, before, after, mended) => {
  const [finding] = numbers.inspect(exhibit({ source, target }, before, after))
  expect(plainText(finding?.fix ?? [])).toBe(mended)
})

test.each([
  ['en', 'ru', 'the noun must change its form', '21 ambassadors', '22 посла'],
  ['en', 'az', 'an ending follows', '21 people, of 340', '340 nəfərdən 22-si'],
  ['az', 'ru', 'the scale inflects', '3 milyard', '3 миллиона'],
  ['ru', 'en', 'the source has two readings', '1.234 тонны', '1,243 tonnes'],
] as const)('%s to %s, no replacement is safe where %s', (source, target, _, before, after) => {
  const [finding, ...more] = numbers.inspect(exhibit({ source, target }, before, after))
  expect([finding?.key, finding?.fix, more]).toEqual(['changed', undefined, []])
})

test.each([
  ['en', 'ru', '$3 billion', '3 млрд тенге'],
  ['kk', 'en', '12 пайыз', '12 euros'],
] as const)('%s to %s, money and percent stay what they are: %s, %s', (source, target, before, after) => {
  expect(find(source, target, before, after)).toEqual([
    ['unit', after, before, { side: 'target', start: 0, end: after.length }],
  ])
})

const tables = ['number', 'percent', 'money', 'ordinal', 'time', 'date'].flatMap(aligned)

test.each(LANGUAGES)('nothing is said of the tables of right translations, from %s', (source) => {
  const found = tables.flatMap(({ phrases }) =>
    LANGUAGES.filter((target) => target !== source).flatMap((target) => {
      const one = exhibit({ source, target }, phrases[source], phrases[target])
      return [...numbers.inspect(one), ...dates.inspect(one)].map(({ key, params }) => [target, key, params])
    }),
  )
  expect(found).toEqual([])
})

test('the figures of a date that is wrong belong to the check of dates, and others do not', () => {
  expect(find('en', 'ru', 'On May 5 came 12.', '6 мая пришли 13.').map(([key, found]) => [key, found])).toEqual([
    ['changed', '13'],
  ])
  expect(find('en', 'kk', 'On May 5, 2024', '5 мамырда').map(([key, found]) => [key, found])).toEqual([
    ['missing', 'May 5, 2024'],
  ])
})

test('a telephone number is one number', () => {
  expect(find('en', 'az', 'Call +994 12 555-34-12.', '+994 12 555-34-21')).toHaveLength(1)
  expect(find('ru', 'kk', '8 (727) 250-00-01', '8 (727) 250-00-01')).toEqual([])
})

test.each([
  ['az', 'ru', 'ilin birinci yarısında 640 min nəfər', 'в первом полугодии 640 тыс. человек'],
  ['en', 'ru', 'at seven in the evening', 'в 19:00'],
  ['en', 'az', 'for twenty-four hours', 'bir sutka'],
  ['en', 'kk', 'a quarter of an hour', 'он бес минут'],
] as const)('%s and %s may tell time in parts: %s, %s', (source, target, before, after) => {
  expect(find(source, target, before, after)).toEqual([])
  expect(find(target, source, after, before)).toEqual([])
})

test('a number that stands twice is named once, and need not stand twice', () => {
  expect(find('en', 'ru', '7 cars and 7 buses', 'машины и автобусы')).toHaveLength(1)
  expect(find('en', 'ru', '7 cars and 7 buses', '7 машин и автобусов')).toEqual([])
})

test.each([
  ['en', 'az', '1,234.5 tonnes', '1.234,5 ton'],
  ['az', 'ru', '1.234 ton', '1234 тонны'],
  ['ru', 'kk', '1\u00a0234,5 т', '1 234,5 т'],
  ['en', 'kk', '$1.2 million', '1,2 млн доллар'],
  ['ru', 'en', '1,2 млн', '1,200,000'],
  ['az', 'en', '2 milyon 300 min nəfər', '2.3 million people'],
  ['en', 'ru', 'On May 5 200 people came.', '5 мая пришли 200 человек.'],
  ['en', 'ru', 'for 5 years', 'пять лет'],
  ['ru', 'az', 'тринадцать судов', '13 gəmi'],
  ['kk', 'en', 'жиырма бес бала', '25 children'],
  ['en', 'az', 'the 20th century', 'XX əsr'],
  ['ru', 'kk', 'в ХХ веке', 'ХХ ғасырда'],
  ['en', 'ru', 'It took 1.5 years.', 'Это заняло полтора года.'],
  ['en', 'ru', 'on 2/26/1992', '26.02.1992'],
  ['en', 'kk', 'COP29', 'COP29'],
  ['en', 'ru', '1,250,000', '1 250 000'],
  ['en', 'ru', '1,250,000', '1,250,000'],
  ['en', 'az', '12.5%', '12,5%'],
  ['en', 'ru', '$3.5', '3,5 доллара'],
  ['az', 'en', '26.02.1992', '26 February 1992'],
] as const)('%s and %s may write one number differently: %s, %s', (source, target, before, after) => {
  expect(find(source, target, before, after)).toEqual([])
  expect(find(target, source, after, before)).toEqual([])
})

test.each([
  ['en', 'ru', '3.2 billion', '3,2 млн'],
  ['en', 'az', '12.5 percent', '125 faiz'],
  ['ru', 'kk', '1 234 тонны', '1 243 тонна'],
  ['az', 'en', '34-cü', '43rd'],
  ['en', 'kk', '15:30', '15:50'],
] as const)('%s to %s, another value is another number: %s, %s', (source, target, before, after) => {
  expect(find(source, target, before, after).map(([key]) => key)).toEqual(['changed'])
})

test('a figure alone with a digit lost is named with the one that was meant', () => {
  expect(find('en', 'ru', '1,250,000', '125 000')).toEqual([
    ['changed', '125 000', '1,250,000', { side: 'target', start: 0, end: 7 }],
  ])
})

test.each([
  ['Exports grew in the first quarter.', 'Бірінші тоқсанда экспорт өсті.'],
  ['Results of the second quarter of 2024', '2024 жылдың екінші тоқсанының қорытындысы'],
  ['The report comes every quarter.', 'Есеп тоқсан сайын шығады.'],
  ['Ninety deputies came.', 'Тоқсан депутат келді.'],
  ['Ninety-five ships left.', 'Тоқсан бес кеме кетті.'],
  ['They counted 190 ships.', 'Олар жүз тоқсан кеме санады.'],
])('%s: %s is silent, as a quarter is no ninety', (source, target) => {
  expect(find('en', 'kk', source, target)).toEqual([])
})

test('ninety is asked for where it stands in a longer number', () => {
  expect(find('en', 'kk', 'Ninety-five ships left.', 'Тоқсан алты кеме кетті.')).not.toEqual([])
})
