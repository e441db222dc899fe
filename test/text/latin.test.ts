import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf, plainText } from '../../src/model/inline.ts'
import { kk } from '../../src/text/languages/kk.ts'
import { LATIN_ALPHABETS, LATIN_VERSIONS } from '../../src/text/languages/kk-latin.ts'
import { contentInLatin, toLatin } from '../../src/text/latin.ts'
import { rows } from './rows.ts'

test.each(rows('latin.txt'))('$text', ({ text, expected }) => {
  expect(toLatin(text, '2021')).toBe(expected)
})

describe.each(LATIN_VERSIONS)('the alphabet of %s', (version) => {
  const { table, letters, unconfirmed } = LATIN_ALPHABETS[version]

  test('has something for every Cyrillic letter, in its own letters, of which each stands for something', () => {
    expect(Object.keys(table).sort()).toEqual([...kk.letters].sort())
    expect(new Set(Object.values(table).join(''))).toEqual(new Set(letters))
    expect([...unconfirmed].filter((letter) => table[letter] === undefined)).toEqual([])
  })

  test('gives each native letter one of its own, but for the pairs that it joins', () => {
    const native = Object.entries(table).filter(([cyrillic]) => !unconfirmed.includes(cyrillic) || cyrillic === 'ң')
    const twice = native.filter(([, latin]) => native.filter(([, other]) => other === latin).length > 1)
    expect(twice.map(([cyrillic]) => cyrillic).join('')).toBe('ийхһ')
  })

  test('leaves no Cyrillic letter of Kazakh in a word, and nothing else changes', () => {
    const kazakh = fc.string({ unit: fc.constantFrom(...kk.letters, ...kk.letters.toUpperCase(), ' ', '-', '7', '.') })
    fc.assert(fc.property(kazakh, (text) => !/\p{Script=Cyrillic}/u.test(toLatin(text, version))))
    const foreign = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Script=Cyrillic}/u.test(text))
    fc.assert(fc.property(foreign, (text) => toLatin(text, version) === text))
  })
})

test('the 2021 alphabet has 31 letters', () => {
  expect([...LATIN_ALPHABETS[2021].letters]).toHaveLength(31)
})

test('codes stay where they are', () => {
  const code = { equiv: 'код', canDelete: false, canCopy: false }
  const content = [
    { type: 'text', value: 'Қала ' },
    { type: 'ph', id: '1', ...code },
    { type: 'pc', id: '2', ...code, content: [{ type: 'text', value: 'туы' }] },
  ] as const
  const latin = contentInLatin(content, '2021')
  expect(plainText(latin)).toBe('Qala tuy')
  expect(codesOf(latin).map(({ id, equiv }) => [id, equiv])).toEqual(
    codesOf(content).map(({ id, equiv }) => [id, equiv]),
  )
})
