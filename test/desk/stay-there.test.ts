import { signal } from '@preact/signals'
import { describe, expect, test } from 'vitest'
import { stayThere } from '../../src/desk/workbench/session/onward.ts'

const at = (segment: string, before: readonly string[], after: readonly string[]): string => {
  const [current, order] = [signal(segment), signal(before)]
  const stop = stayThere(current, order)
  order.value = after
  stop()
  return current.value
}

describe('when the text is cut otherwise', () => {
  test('one stays at the segment one is at, wherever it stands now', () => {
    expect(at('c', ['a', 'b', 'c'], ['a', 'b1', 'b2', 'c'])).toBe('c')
  })

  test('one is at the first half of a segment that was split', () => {
    expect(at('b', ['a', 'b', 'c'], ['a', 'b1', 'b2', 'c'])).toBe('b1')
  })

  test('one is at the segment that two were joined to, coming from its first half', () => {
    expect(at('b1', ['a', 'b1', 'b2', 'c'], ['a', 'b', 'c'])).toBe('b')
  })

  test('one is at the last when what stood there is gone, and nowhere when nothing is left', () => {
    expect([at('c', ['a', 'b', 'c'], ['a']), at('c', ['c'], [])]).toEqual(['a', ''])
  })
})
