import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromUtf8, utf8Bytes } from '../../src/text/bytes.ts'

const refusedAt = (offset: number) => expect.objectContaining({ code: 'document.not_utf8', params: { offset } })

describe('strict UTF-8', () => {
  test.each([
    ['a byte that can stand nowhere', [0x41, 0xff, 0x42], 1],
    ['a text that ends inside a character', [0x41, 0xd0], 1],
    ['a character cut short by another', [0x61, 0xd3, 0x62], 1],
    ['a replacement character cut short', [0xef, 0xbf, 0x41], 0],
    ['an overlong form after a real replacement character', [0xef, 0xbf, 0xbd, 0xc0, 0x80], 3],
    ['half a surrogate pair', [0xed, 0xa0, 0x80], 0],
    ['a code point beyond the last', [0x41, 0xf4, 0x90, 0x80, 0x80], 1],
    ['a cut after a byte order mark', [0xef, 0xbb, 0xbf, 0x61, 0xd3], 4],
    ['a cut after a whole Kazakh letter', [0xd2, 0x9b, 0xe4], 2],
  ])('%s is refused where it begins', (_, bytes, offset) => {
    expect(() => fromUtf8(Uint8Array.from(bytes))).toThrow(refusedAt(offset))
  })

  test('a wrong byte is found wherever it stands', () => {
    const encoded = fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text))
    fc.assert(
      fc.property(encoded, fc.constantFrom(0xc0, 0xf8, 0xff), fc.uint8Array(), (before, wrong, after) => {
        expect(() => fromUtf8(Uint8Array.from([...before, wrong, ...after]))).toThrow(refusedAt(before.length))
      }),
    )
  })

  test('everything else is read as it stands, a byte order mark and a real replacement character included', () => {
    for (const text of ['', 'Қазақстан – Azərbaycan', '\ufeffx', '\ufffd', '🚂'])
      expect(fromUtf8(new TextEncoder().encode(text))).toBe(text)
  })
})

test('half a surrogate pair counts as what would be sent for it', () => {
  expect([utf8Bytes('ә'), utf8Bytes('\ud83d'), utf8Bytes('🚂')]).toEqual([2, 3, 4])
})
