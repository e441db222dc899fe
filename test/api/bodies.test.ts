import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstWrongByte } from '../../src/api/bodies.ts'

const encoded = fc.string({ unit: 'binary' }).map((text) => Buffer.from(text, 'utf8'))

test('a byte that can stand nowhere in UTF-8 is found wherever it stands', () => {
  fc.assert(
    fc.property(encoded, fc.constantFrom(0xc0, 0xf8, 0xff), fc.uint8Array(), (before, wrong, after) => {
      expect(firstWrongByte(Buffer.concat([before, Buffer.from([wrong]), after]))).toBe(before.length)
    }),
  )
})

test('a text that ends inside a character is wrong where that begins', () => {
  expect(firstWrongByte(Buffer.from('\uFEFFaә').subarray(0, 5))).toBe(4)
})

test('a character cut short is found where it begins', () => {
  expect(firstWrongByte(Buffer.from([0x61, 0xd3, 0x62]))).toBe(1)
})
