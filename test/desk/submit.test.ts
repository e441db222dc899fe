import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asideOf, type Kept, keptAt } from '../../src/desk/pages/submit/kept.ts'
import { offsetOf } from '../../src/desk/pages/submit/place.ts'
import { placeAt } from '../../src/markdown/place.ts'

const shelfOf = () => {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}
const kept = (id: string, markdown: string): Kept => ({
  id,
  at: '2026-11-23T12:00:00.000Z',
  markdown,
  source: '',
  slug: '',
  section: '',
  unwanted: [],
  minor: false,
})

describe('what is typed for a submission', () => {
  test('is kept per person and article, newest first, until it is dropped', () => {
    const shelf = shelfOf()
    const mine = keptAt(shelf, 'helen', undefined)
    mine.keep(kept('1', 'one'))
    mine.keep(kept('2', 'two'))
    mine.keep(kept('1', 'one more'))
    expect(mine.all().map(({ markdown }) => markdown)).toEqual(['one more', 'two'])
    expect(keptAt(shelf, 'kamran', undefined).all()).toEqual([])
    expect(keptAt(shelf, 'helen', 'a-ship').all()).toEqual([])
    mine.drop('1')
    mine.drop('2')
    expect(shelf.getItem('terjiman.submission.helen.')).toBeNull()
  })

  test('in two windows at a time loses neither text', () => {
    const shelf = shelfOf()
    const [one, other] = [keptAt(shelf, 'helen', undefined), keptAt(shelf, 'helen', undefined)]
    one.keep(kept('1', 'here'))
    other.keep(kept('2', 'there'))
    one.keep(kept('1', 'here too'))
    expect(one.all().map(({ markdown }) => markdown)).toEqual(['here too', 'there'])
  })
})

test('a file puts aside what was typed, unless nothing would be lost', () => {
  const typed = kept('1', 'Typed.')
  expect(asideOf(typed, '', 'From a file.')).toBe(typed)
  expect(asideOf(typed, '', 'Typed.')).toBeUndefined()
  expect(asideOf(typed, 'Typed.', 'From a file.')).toBeUndefined()
  expect(asideOf(kept('1', ' \n'), '', 'From a file.')).toBeUndefined()
})

test('a place leads back to its offset, whatever the line ends', () => {
  const text = fc.array(fc.constantFrom('a', 'ә', '\n', '\r\n', '\r', ' ')).map((all) => all.join(''))
  fc.assert(
    fc.property(text, fc.nat(), (written, seed) => {
      const offset = seed % (written.length + 1)
      // between CR and LF there is no place
      fc.pre(!(written[offset - 1] === '\r' && written[offset] === '\n'))
      expect(offsetOf(written, placeAt(written, offset))).toBe(offset)
    }),
  )
})
