import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES, SCRIPT } from '../../src/model/language.ts'
import { foreignRuns, isForeign, mixedWords } from '../../src/text/foreign.ts'
import { mixesScripts, repairWord } from '../../src/text/homoglyph.ts'

const texts = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text)

test('a word with letters of two scripts is found, a compound of two words is none', () => {
  expect(texts(mixedWords('Ресейдiң IT-компания, cәуір, NATO-ның'))).toEqual(['Ресейдiң', 'cәуір'])
})

test('Roman figures may be typed with letters of either script', () => {
  expect(mixedWords('ХXI ғасыр')).toEqual([])
})

test('foreign words are those that are no names, quotations, handles or parts of compounds', () => {
  expect(texts(foreignRuns('Новый album «the album» группы Ray, e-mail, @ray и online-продажи', 'ru'))).toEqual([
    'album',
  ])
  expect(texts(foreignRuns('Yeni альбом çıxdı (новый альбом)', 'az'))).toEqual(['альбом'])
})

test('a list of brands is no foreign text, a sentence is', () => {
  expect(isForeign('Orion Soft', 'ru')).toBe(false)
  expect(isForeign('Orion Soft Opens An Office', 'ru')).toBe(true)
  expect(isForeign('12,5 %', 'ru')).toBe(false)
})

test('a repaired word has one script and as many letters', () => {
  const letters = fc.array(fc.constantFrom(...'аcеeіoрxуhәəөöАBсtгwǝ'), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(letters, fc.constantFrom(...LANGUAGES), (word, language) => {
      const repaired = repairWord(word.join(''), SCRIPT[language])
      expect(repaired).toHaveLength(word.length)
      if (repaired !== word.join('')) expect(mixesScripts(repaired)).toBe(false)
      expect(repairWord(repaired, SCRIPT[language])).toBe(repaired)
    }),
  )
})
