import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/model/language.ts'
import { pseudo } from '../../src/text/pseudo.ts'

const targets = [undefined, ...LANGUAGES] as const
const NEWSPAPER = 'Bakı şəhərində İyun IŞIĞI. Ёлка объём, Қазақстан ұлы; Müller’s 2,5 mln. — ÇƏKİLİŞ'
const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(NEWSPAPER))
const kinds = (text: string) =>
  [...text].map((character) => {
    if (!/\p{L}/u.test(character)) return character
    return /[\p{Lu}\p{Lt}]/u.test(character) ? 'A' : 'a'
  })

describe.each(targets)('pseudo into %s', (target) => {
  it('keeps the case of every letter and all that is no letter', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(kinds(pseudo(text, target))).toEqual(kinds(text))
      }),
    )
  })

  it('leaves no letter itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const after = [...pseudo(text, target)]
        for (const [index, letter] of [...text].entries())
          if (/\p{L}/u.test(letter)) expect(after[index]).not.toBe(letter)
      }),
    )
  })

  it('is the same every time', () => {
    expect(pseudo(NEWSPAPER, target)).toBe(pseudo(NEWSPAPER, target))
  })
})

it.each([
  ['ru', /^[А-ЯЁа-яё]+$/],
  ['kk', /^[А-ЯЁӘҒҚҢӨҰҮҺІа-яёәғқңөұүһі]+$/],
  ['en', /^[A-Za-z]+$/],
  ['az', /^[A-VX-ZÇƏĞİÖŞÜa-vx-zçəğıöşü]+$/],
] as const)('writes %s in its own alphabet', (language, alphabet) => {
  const letters = NEWSPAPER.replace(/\P{L}/gu, '')
  expect(pseudo(letters, language)).toMatch(alphabet)
})

it('stays in the script when no language is wanted', () => {
  expect(pseudo('Baku Баку')).toMatch(/^[A-Z][a-z]{3} [А-ЯЁ][а-яё]{3}$/)
})
