import { expect, test } from 'vitest'
import type { Exhibit } from '../../src/check.ts'
import { names } from '../../src/checks/names.ts'
import type { SegmentId } from '../../src/model/ids.ts'
import type { Language } from '../../src/model/language.ts'
import { exhibit } from './exhibits.ts'

const find = (source: Language, target: Language, before: string, after: string) =>
  names.inspect(exhibit({ source, target }, before, after)).map(({ key, params }) => [key, params])

/** Several segments of one text. */
const story = (source: Language, target: Language, pairs: readonly (readonly [string, string])[]): Exhibit => {
  const exhibits = pairs.map(([before, after]) => exhibit({ source, target }, before, after))
  const segments = exhibits.flatMap((one, index) =>
    one.segments.map(({ segment, ...rest }) => ({ ...rest, segment: { ...segment, id: `s${index}` as SegmentId } })),
  )
  return { pair: { source, target }, concepts: exhibits[0]?.concepts ?? [], segments }
}

test('a missing name is told with what the termbase has for it', () => {
  expect(find('en', 'ru', 'The CRI opened.', 'Открылся центр.')).toEqual([
    ['missing', { found: 'CRI', expected: 'Каспийский исследовательский институт / КИИ' }],
  ])
})

test('an acronym may answer a full name, in any case', () => {
  expect(find('en', 'kk', 'The Caspian Research Institute opened.', 'КЗИ-дің есігі ашылды.')).toEqual([])
})

test('a surname alone answers a full name', () => {
  expect(find('en', 'ru', 'Elnur Safarov came.', 'Сафаров приехал.')).toEqual([])
})

test('a word made from the name of a place answers it', () => {
  expect(find('en', 'ru', 'The president of Kazakhstan came.', 'Приехал казахстанский президент.')).toEqual([])
})

test('a short form is enough once the name was printed in full', () => {
  const full = ['The Caspian Research Institute grew.', 'Каспийский исследовательский институт вырос.'] as const
  const short = ['The Caspian Research Institute moved.', 'Институт переехал.'] as const
  expect(names.inspect(story('en', 'ru', [full, short]))).toEqual([])
  expect(names.inspect(story('en', 'ru', [short, full])).map(({ segment, key }) => [segment, key])).toEqual([
    ['s0', 'missing'],
  ])
})

test('a forbidden name is not reported as missing as well', () => {
  expect(find('en', 'kk', 'Elnur Safarov came.', 'Елнұр Сафаров келді.')).toEqual([
    ['forbidden', { found: 'Елнұр Сафаров', expected: 'Эльнур Сафаров' }],
  ])
})

test('terms that are no names are not asked for', () => {
  expect(find('en', 'ru', 'The ambassador came.', 'Дипломат приехал.')).toEqual([])
})

test('without names in the termbase there is no opinion', () => {
  const one = exhibit({ source: 'en', target: 'ru' }, 'Singer Aida Karimova sang.', 'Певица пела.')
  expect(names.inspect({ ...one, concepts: [] })).toEqual([])
})
