import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addresses, withoutAddresses } from '../../src/text/address.ts'

const found = (text: string) => addresses(text).map(({ text: address }) => address)

test.each([
  ['See https://example.org/a.', ['https://example.org/a']],
  ['(www.example.org/x_(y)), press@mail.example.org;', ['www.example.org/x_(y)', 'press@mail.example.org']],
  ['«example.kz»-те, president.az-da', ['example.kz', 'president.az']],
  ['https://example.org/?q=a,b&c=d#e, then', ['https://example.org/?q=a,b&c=d#e']],
  ['no address: 12.05.2024, 3.5, и т.д., Node.js, e.g. this.', []],
] as const)('%s', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test('blanking addresses keeps every offset', () => {
  const pieces = fc.array(fc.constantFrom('https://', 'a.kz', ' ', '/', '.', '@', 'b', '(', ')', 'я', 'www.', '\n'))
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    pieces.map((all) => all.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const blanked = withoutAddresses(text)
      expect(blanked).toHaveLength(text.length)
      for (const { start, end, text: address } of addresses(text)) {
        expect(text.slice(start, end)).toBe(address)
        expect(blanked.slice(start, end).trim()).toBe('')
      }
    }),
  )
})

test('a long run of one character is read in reasonable time', () => {
  for (const character of ['a', '.', '(', ')', 'a.', 'a@', '/']) {
    const before = performance.now()
    addresses(character.repeat(20_000))
    expect(performance.now() - before).toBeLessThan(1000)
  }
})
