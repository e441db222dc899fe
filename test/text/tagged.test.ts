import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf, text } from '../../src/model/inline.ts'
import { toTagged } from '../../src/text/marks.ts'
import { readTaggedPair } from '../../src/text/tagged.ts'
import { contents, parts, pc, ph } from '../engines/content.ts'

const alone = (id: string) => ({ ...ph(id), canDelete: true, canCopy: true })

describe('a tagged pair', () => {
  test('has the codes of its source, numbered by their order there', () => {
    expect(readTaggedPair('See <7>the <3/> page</7>', '<7>Страница <3/></7>: <7>вот</7>')).toEqual({
      source: parts('See ', pc('1', 'the ', alone('2'), ' page')),
      target: parts(pc('1', 'Страница ', alone('2')), ': ', pc('1', 'вот')),
    })
  })

  test('takes a code of the target that the source has not, or has as another type, for text', () => {
    const { target } = readTaggedPair('<1>One</1> <2/>', '<3>Bir</3> <1/> <2>iki</2> <2/>')
    expect(target).toEqual(parts('<3>Bir</3> <1/> <2>iki</2> ', alone('2')))
  })

  test.each([
    'AT&T',
    'a < b > c',
    'a <5 and 6> b',
    '<b>x</b>',
    '<1>a',
    'a</1>',
    '<1',
    '<1x>a</1x>',
    '</1/>',
    '<1>a</2>',
  ])('without anything to mend takes %s for text as it stands', (plain) => {
    expect(readTaggedPair(plain, plain)).toEqual({ source: text(plain), target: text(plain) })
  })

  test('decodes entities once', () => {
    expect(readTaggedPair('&lt;1&gt; &amp;amp;', 'x').source).toEqual(text('<1> &amp;'))
  })

  test('keeps what nests when something else does not', () => {
    expect(readTaggedPair('<1>a<2>b</1>c</2>', 'x').source).toEqual(parts(pc('1', 'a<2>b'), 'c</2>'))
  })

  test('gives any content back from its tagged form, but for what its codes hide', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const tagged = toTagged(content)
        const { source, target } = readTaggedPair(tagged, tagged)
        expect(toTagged(source)).toBe(tagged)
        expect(codesOf(source).map(({ type, id }) => [type, id])).toEqual(
          codesOf(content).map(({ type, id }) => [type, id]),
        )
        expect(target).toEqual(source)
      }),
    )
  })

  test('survives any text, and loses no word of it', () => {
    const letters = (tagged: string) => tagged.replace(/[^a-z]/g, '')
    const noise = fc
      .array(fc.constantFrom('<1>', '</1>', '<2>', '</2>', '<2/>', '<1', '>', 'a', 'b', ' ', '/'))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(noise, noise, (one, other) => {
        const { source, target } = readTaggedPair(one, other)
        expect(letters(toTagged(source).replace(/&[lg]t;/g, ''))).toBe(letters(one))
        expect(letters(toTagged(target).replace(/&[lg]t;/g, ''))).toBe(letters(other))
      }),
    )
  })

  test('of hostile length and depth is read in linear time', () => {
    const start = performance.now()
    for (const hostile of [
      '<1>'.repeat(50_000),
      `${'<1>'.repeat(50_000)}x${'</1>'.repeat(50_000)}`,
      '<1 '.repeat(50_000),
    ]) {
      const { source } = readTaggedPair(hostile, hostile)
      expect(JSON.stringify(source).length).toBeGreaterThan(hostile.length)
    }
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
