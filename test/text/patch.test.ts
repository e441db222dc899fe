import { expect, test } from 'vitest'
import { type Content, plainText } from '../../src/model/inline.ts'
import { patched } from '../../src/text/patch.ts'

const code = { id: '1', equiv: '', canDelete: true, canCopy: true }
const content: Content = [
  { type: 'text', value: 'one ' },
  { type: 'pc', ...code, content: [{ type: 'text', value: 'two' }] },
  { type: 'ph', ...code, id: '2' },
  { type: 'text', value: ' three' },
]

test('a place inside one run of text is replaced and every code stays', () => {
  const result = patched(content, 4, 7, 'zwei') ?? []
  expect(plainText(result)).toBe('one zwei three')
  expect(result.map(({ type }) => type)).toEqual(['text', 'pc', 'ph', 'text'])
})

test('a place that reaches over a code is left to people', () => {
  expect(patched(content, 2, 6, 'x')).toBeUndefined()
  expect(patched(content, 6, 9, 'x')).toBeUndefined()
})

test('a replacement by the same text is none', () => {
  expect(patched(content, 0, 3, 'one')).toBeUndefined()
})
