import { expect, test } from 'vitest'
import type { Exhibit } from '../../src/check.ts'
import { terms } from '../../src/checks/terms.ts'
import type { ConceptId, SegmentId } from '../../src/model/ids.ts'
import type { Language } from '../../src/model/language.ts'
import type { Concept } from '../../src/model/term.ts'
import { exhibit } from './exhibits.ts'

const find = (source: Language, target: Language, before: string, after: string) =>
  terms.inspect(exhibit({ source, target }, before, after)).map(({ key, params }) => [key, params])

test('a term that is missing is told with what the termbase has for it', () => {
  expect(find('en', 'ru', 'The ambassadors came.', 'Дипломаты приехали.')).toEqual([
    ['missing', { found: 'ambassadors', expected: 'посол' }],
  ])
})

test('any form of a term answers it, and a word that only looks like one does not', () => {
  expect(find('en', 'ru', 'He spoke to the ambassador.', 'Он говорил с послом.')).toEqual([])
  expect(find('en', 'kk', 'The ambassadors left.', 'Елшілеріміз кетті.')).toEqual([])
  expect(find('en', 'ru', 'The ambassador left.', 'Он ушёл после.').map(([key]) => key)).toEqual(['missing'])
})

test('a word made from a term is no mistake: it renders an attribute', () => {
  expect(find('en', 'ru', 'The railway strike ended.', 'Железнодорожная забастовка окончена.').length).toBe(1)
  expect(find('en', 'kk', 'The ambassador talks ended.', 'Елшілік келіссөз аяқталды.')).toEqual([])
})

test('a forbidden term is told whether the source has the concept or not, and is not missing as well', () => {
  const wrong = ['forbidden', { found: 'Темір жолды', expected: 'теміржол' }]
  expect(find('en', 'kk', 'The railway was repaired.', 'Темір жолды жөндеді.')).toEqual([wrong])
  expect(find('en', 'kk', 'It was repaired.', 'Темір жолды жөндеді.')).toEqual([wrong])
})

test('a term that stands less often than in the source is told with both counts', () => {
  expect(find('en', 'ru', 'The ambassador met an ambassador.', 'Посол встретил гостя.')).toEqual([
    ['fewer', { found: 'ambassador', count: 1, wanted: 2 }],
  ])
})

test('the head of a term is enough once the term was printed in full', () => {
  const pair = { source: 'en', target: 'ru' } as const
  const full = exhibit(pair, 'The railway grew.', 'Железная дорога выросла.')
  const short = exhibit(pair, 'The railway moved.', 'Дорогу перенесли.')
  const story = (...exhibits: readonly Exhibit[]): Exhibit => ({
    ...full,
    segments: exhibits.flatMap((one, index) =>
      one.segments.map(({ segment, ...rest }) => ({ ...rest, segment: { ...segment, id: `s${index}` as SegmentId } })),
    ),
  })
  expect(terms.inspect(story(full, short))).toEqual([])
  expect(terms.inspect(story(short, full)).map(({ segment, key }) => [segment, key])).toEqual([['s0', 'missing']])
})

test('verbs and adjectives are not asked for, only forbidden', () => {
  const verb = (language: Language, text: string, status: 'preferred' | 'forbidden') =>
    ({ language, text, status, type: 'verb', note: '' }) as const
  const concept: Concept = {
    id: 'sign' as ConceptId,
    terms: [
      verb('en', 'sign', 'preferred'),
      verb('ru', 'подписать', 'preferred'),
      verb('ru', 'сигнировать', 'forbidden'),
    ],
  }
  const inspect = (after: string) =>
    terms.inspect({ ...exhibit({ source: 'en', target: 'ru' }, 'They signed it.', after), concepts: [concept] })
  expect(inspect('Состоялось подписание.')).toEqual([])
  expect(inspect('Они сигнировали его.').map(({ key }) => key)).toEqual(['forbidden'])
})

test('names are left to their own check', () => {
  expect(find('en', 'ru', 'Elnur Safarov came.', 'Министр приехал.')).toEqual([])
})
