import { expect, test } from 'vitest'
import { newNames } from '../../src/checks/new-names.ts'
import type { Language } from '../../src/model/language.ts'
import { exhibit } from './exhibits.ts'

const find = (source: Language, target: Language, before: string, after: string) =>
  newNames.inspect(exhibit({ source, target }, before, after)).map(({ key, params }) => [key, params])

test('unknown names of a segment are one finding; titles, openings, headlines and kept brands are none', () => {
  expect(find('en', 'ru', 'The singer Aida Karimova met Timur Bekov.', 'Певица встретила гостя.')).toEqual([
    ['unknown', { found: 'Aida Karimova, Timur Bekov' }],
  ])
  expect(find('en', 'ru', 'However, the President said on Monday: Good.', 'Однако президент сказал.')).toEqual([])
  expect(find('en', 'ru', 'Writer Wins Great Prize', 'Писатель получил премию')).toEqual([])
  expect(find('en', 'ru', 'Phones of Nova Mobile are new.', 'Телефоны Nova Mobile новые.')).toEqual([])
})

test('with an empty termbase every name is new', () => {
  const one = exhibit({ source: 'en', target: 'ru' }, 'On Monday Aida Karimova sang.', 'В понедельник пела певица.')
  expect(newNames.inspect({ ...one, concepts: [] })).toMatchObject([{ params: { found: 'Aida Karimova' } }])
})
