import { effect } from '@preact/signals'
import { describe, expect, test } from 'vitest'
import type { View } from '../../src/desk/workbench/bench.ts'
import { flagsOf } from '../../src/desk/workbench/session/flags.ts'
import { rowsOf } from '../../src/desk/workbench/session/rows.ts'
import { same } from '../../src/desk/workbench/session/same.ts'
import { row } from './rows.ts'

const viewOf = (segments: View['segments'], etag = 1): View => ({
  article: 'a',
  title: 'A',
  revision: 1,
  source: 'en',
  target: 'kk',
  etag,
  checked: null,
  revised: null,
  segments,
})

describe('the rows', () => {
  test('tell only those who look at a segment that was changed', () => {
    const rows = rowsOf(viewOf([row('a', 'x'), row('b', 'x', { text: 'бір' })]))
    const seen: string[] = []
    const stops = ['a', 'b'].map((id) =>
      effect(() => {
        rows.row(id)
        seen.push(id)
      }),
    )
    rows.update(viewOf([row('a', 'x'), row('b', 'x', { text: 'екі', changed: 2 })], 2))
    expect(seen).toEqual(['a', 'b', 'b'])
    for (const stop of stops) stop()
  })

  test('keep the order as it was while it names the same, and forget what is gone', () => {
    const rows = rowsOf(viewOf([row('a', 'x'), row('b', 'x')]))
    const before = rows.order.value
    rows.update(viewOf([row('a', 'x', {}), row('b', 'x')], 2))
    expect(rows.order.value).toBe(before)
    rows.update(viewOf([row('a', 'x', {})], 3))
    expect([rows.order.value, rows.look('b')]).toEqual([['a'], undefined])
  })

  test('know of my own act before the server tells', () => {
    const rows = rowsOf(viewOf([row('a', 'x')]))
    rows.put('a', row('a', 'x', { state: 'reviewed', changed: 5 }).target, 5)
    expect([rows.look('a')?.target.state, rows.view.value.etag]).toEqual(['reviewed', 5])
  })
})

describe('a flag', () => {
  test('is had by one at a time', () => {
    const flags = flagsOf<boolean>()
    flags.only('a', true)
    flags.only('b', true)
    expect([flags.get('a'), flags.get('b')]).toEqual([undefined, true])
  })
})

describe('sameness', () => {
  test('is of values as JSON has them', () => {
    expect(same({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toBe(true)
    expect(same({ a: 1 }, { a: 1, b: undefined })).toBe(false)
    expect(same([1], { 0: 1 })).toBe(false)
    expect(same([1, 2], [2, 1])).toBe(false)
  })
})
