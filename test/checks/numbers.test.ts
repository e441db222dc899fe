import { expect, test } from 'vitest'
import { numbers } from '../../src/checks/numbers.ts'
import type { Language } from '../../src/model/language.ts'
import { exhibit } from './exhibits.ts'

const find = (source: Language, target: Language, before: string, after: string) =>
  numbers
    .inspect(exhibit({ source, target }, before, after))
    .map(({ key, params, at }) => [key, ...Object.values(params), at])

test('a missing number is named by the source, an added one by the target, each in its place', () => {
  expect(find('en', 'ru', 'Some 1,340 people came.', 'Пришло 1430 человек.')).toEqual([
    ['missing', '1,340', { side: 'source', start: 5, end: 10 }],
    ['added', '1430', { side: 'target', start: 7, end: 11 }],
  ])
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
  expect(find(source, target, before, after).map(([key]) => key)).toEqual(['missing', 'added'])
})

test('a figure alone with a digit lost is named on both sides', () => {
  expect(find('en', 'ru', '1,250,000', '125 000')).toEqual([
    ['missing', '1,250,000', { side: 'source', start: 0, end: 9 }],
    ['added', '125 000', { side: 'target', start: 0, end: 7 }],
  ])
})
