import { describe, expect, test } from 'vitest'
import { columns } from '../../src/cli/columns.ts'
import { draftSlug } from '../../src/cli/draft/take-in.ts'
import { decode } from '../../src/cli/files.ts'
import { nearest } from '../../src/cli/nearest.ts'
import { fitSlug, SLUG_LENGTH } from '../../src/text/slug.ts'

describe('the word that was meant', () => {
  const words = ['submit', 'list', 'show', 'sign-off', 'publish', 'people list']

  test.each([
    ['sbmit', 'submit'],
    ['submti', 'submit'],
    ['lsit', 'list'],
    ['signoff', 'sign-off'],
    ['pub', 'publish'],
  ])('%s means %s', (typed, meant) => {
    expect(nearest(typed, words)).toBe(meant)
  })

  test.each(['translate', 'x', '', 'whos'])('%j means none of them', (typed) => {
    expect(nearest(typed, ['submit', 'list'])).toBeUndefined()
  })
})

describe('columns', () => {
  test('are as wide as their widest cell, combining marks taking no room, and end without spaces', () => {
    expect(columns([['a', 'Қазақша', 'x'], ['é\u0301e', 'kk'], []])).toEqual(['a   Қазақша  x', 'é\u0301e  kk', ''])
  })
})

describe('strict UTF-8', () => {
  test.each([
    [[0x41, 0xff, 0x42], 1],
    [[0x41, 0xd0], 1],
    [[0xef, 0xbf, 0x41], 0],
    [[0xef, 0xbf, 0xbd, 0xc0, 0x80], 3],
    [[0xed, 0xa0, 0x80], 0],
    [[0xd2, 0x9b, 0xe4], 2],
  ])('%j is refused at byte %i', (bytes, offset) => {
    expect(() => decode(Uint8Array.from(bytes))).toThrow(
      expect.objectContaining({ code: 'document.not_utf8', params: { offset } }),
    )
  })

  test('everything else is read as it stands, a byte order mark and a real replacement character included', () => {
    for (const text of ['', 'Қазақстан – Azərbaycan', '\ufeffx', '\ufffd', '🚂'])
      expect(decode(new TextEncoder().encode(text))).toBe(text)
  })
})

describe('the slug of a draft', () => {
  const order = { name: 'Мақала 1', markdown: 'Мәтін.', from: 'kk', to: ['ru', 'az'] } as const

  test('is made of the name and of what the drafts depend on', () => {
    const slug = draftSlug(order, [])
    expect(slug).toMatch(/^maqala-1-[0-9a-f]{8}$/)
    expect(draftSlug({ ...order, to: ['az', 'ru'] }, [])).toBe(slug)
    for (const other of [{ markdown: 'Мәтін' }, { from: undefined }, { to: ['ru'] as const }])
      expect(draftSlug({ ...order, ...other }, [])).not.toBe(slug)
    expect(draftSlug(order, ['pseudo'])).not.toBe(slug)
  })

  test.each(['', '***', 'x'.repeat(300), `${'word '.repeat(40)}`])('is fit whatever the name: %j', (name) => {
    const slug = draftSlug({ ...order, name }, [])
    expect(fitSlug(slug)).toBe(slug)
    expect(slug.length).toBeLessThanOrEqual(SLUG_LENGTH)
  })
})
