import { expect, test } from 'vitest'
import { empty } from '../../src/checks/empty.ts'
import { exhibit } from './exhibits.ts'

const pair = { source: 'en', target: 'az' } as const
const mark = { id: '1', equiv: '', canDelete: true, canCopy: true }

test('no target, no text and white space alone are empty', () => {
  for (const nothing of [undefined, '', ' \u00a0\n']) {
    expect(empty.inspect(exhibit(pair, 'The gate is open.', nothing))).toEqual([
      { segment: 's1', key: 'nothing', params: {} },
    ])
  }
})

test('codes without words are empty where the source has words', () => {
  const target = [{ type: 'pc' as const, ...mark, content: [] }]
  expect(empty.inspect(exhibit(pair, 'The gate is open.', target))).toHaveLength(1)
})

test('codes without words are all there is to say where the source has no words', () => {
  const code = [{ type: 'ph' as const, ...mark }]
  expect(empty.inspect(exhibit(pair, code, code))).toEqual([])
})

test('a single figure is a target', () => {
  expect(empty.inspect(exhibit(pair, '12', '12'))).toEqual([])
})
