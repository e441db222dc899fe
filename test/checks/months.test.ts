import { expect, test } from 'vitest'
import { months } from '../../src/checks/months.ts'
import type { Language } from '../../src/model/language.ts'
import { exhibit } from './exhibits.ts'

const find = (source: Language, target: Language, before: string, after: string) =>
  months.inspect(exhibit({ source, target }, before, after)).map(({ key, params }) => [key, ...Object.values(params)])

test.each([
  ['en', 'ru', 'On May 4, 2018, it opened.', '4-го мэя 2018 года он открылся.', [['missing', 'May 4, 2018']]],
  ['en', 'kk', 'It opened in May.', 'Ол жақында ашылды.', [['missing', 'May']]],
  ['az', 'ru', 'O, bu yaxınlarda açılıb.', 'Он открылся в феврале.', [['added', 'феврале']]],
] as const)('%s to %s, a month that is not named is remarked: %s', (source, target, before, after, found) => {
  expect(find(source, target, before, after)).toEqual(found)
})

test.each([
  ['en', 'ru', 'On May 4, 2018, it opened.', 'Он открылся недавно.'],
  ['en', 'ru', 'On May 4 it opened.', 'Он открылся 4 июня.'],
  ['en', 'ru', 'On May 4 it opened.', 'Он открылся 4 мая.'],
] as const)(
  '%s to %s, a date that is lost, another, or right is not its concern: %s',
  (source, target, before, after) => {
    expect(find(source, target, before, after)).toEqual([])
  },
)
