import { expect, test } from 'vitest'
import { handlesIn } from '../../src/model/comment.ts'

test.each([
  ['@aynur, please', ['aynur']],
  ['(@aynur) and @ali-m.', ['aynur', 'ali-m']],
  ['@aynur @aynur', ['aynur']],
  ['мына жерде «@zhanar»', ['zhanar']],
  ['@aynur-', ['aynur']],
  ['write to news@example.org or a@b', []],
  ['@@aynur and @ alone', []],
])('%s calls %j', (text, handles) => {
  expect(handlesIn(text)).toEqual(handles)
})
