import { expect, test } from 'vitest'
import { anchoring } from '../../src/text/anchor.ts'

test.each([
  ['Start here', 'start-here'],
  ['  What’s new, in 2.0? ', 'whats-new-in-20'],
  ['snake_case — and `dash-es`', 'snake_case--and-dash-es'],
  ['Порты Каспия', 'порты-каспия'],
  ['Əlaqə: İdarə', 'əlaqə-i̇darə'],
  ['Қазақстан «бүгін»', 'қазақстан-бүгін'],
  ['…', ''],
])('%s is found at %s', (heading, expected) => {
  expect(anchoring()(heading)).toBe(expected)
})

test('a name is given once: the next one is numbered, and passes over what is taken', () => {
  const name = anchoring()
  expect(['Foo', 'Foo', 'Foo 1', 'Foo', 'foo'].map(name)).toEqual(['foo', 'foo-1', 'foo-1-1', 'foo-2', 'foo-3'])
})
