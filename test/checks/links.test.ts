import { expect, test } from 'vitest'
import { links } from '../../src/checks/links.ts'
import { planted } from './codes.planted.ts'
import { exhibit } from './exhibits.ts'

const pair = { source: 'en', target: 'ru' } as const
const find = (before: string, after: string) => links.inspect(exhibit(pair, before, after))

test('a changed address is mended where it stands', () => {
  const [finding, ...more] = find('See https://example.org/a?b=1.', 'См. https://example.org/a?b=2.')
  expect(more).toEqual([])
  expect(finding?.fix).toEqual([{ type: 'text', value: 'См. https://example.org/a?b=1.' }])
})

test('no fix is offered where it is not clear which address is which', () => {
  const found = find('https://a.org https://b.org', 'https://c.org https://d.org')
  expect(found.map(({ key, fix }) => [key, fix])).toEqual([
    ['changed', undefined],
    ['changed', undefined],
  ])
})

test('an address counts as often as it stands', () => {
  expect(find('https://a.org', 'https://a.org https://a.org').map(({ key }) => key)).toEqual(['added'])
})

test('the page of another language is the same page', () => {
  expect(find('https://example.org/en/news/', 'https://example.org/ru/news')).toEqual([])
})

test('the stop of a sentence and the ending of a word are no part of an address', () => {
  expect(
    find('Visit example.kz, or (https://example.org/a_(b)).', 'Смотрите https://example.org/a_(b) и example.kz!'),
  ).toEqual([])
  expect(links.inspect(exhibit({ source: 'en', target: 'kk' }, 'See example.kz.', 'example.kz-те қараңыз.'))).toEqual(
    [],
  )
})

test('a lost link says where it led', () => {
  const lost = planted.flatMap(({ exhibit: one }) =>
    links.inspect(one).map(({ key, params }) => [key, params.expected]),
  )
  expect(lost).toEqual([
    ['unlinked', 'https://example.org'],
    ['blank', 'https://example.org'],
  ])
})
