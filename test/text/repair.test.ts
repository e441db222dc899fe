import { expect, test } from 'vitest'
import { type Content, plainText, text } from '../../src/model/inline.ts'
import type { LanguagePair } from '../../src/model/language.ts'
import { repaired } from '../../src/text/repair.ts'
import { gistOf } from '../../src/text/similarity.ts'

const mended = (pair: LanguagePair, asked: string, known: string, target: Content) => {
  const content = repaired(gistOf(asked, pair.source), gistOf(known, pair.source), target, pair)
  return content && plainText(content)
}
const RU_KK: LanguagePair = { source: 'ru', target: 'kk' }
const EN_RU: LanguagePair = { source: 'en', target: 'ru' }

test('a figure that alone differs is put into the target, in its style', () => {
  expect(mended(RU_KK, 'Погибли 15 человек.', 'Погибли 12 человек.', text('12 адам қаза тапты.'))).toBe(
    '15 адам қаза тапты.',
  )
  expect(mended(EN_RU, 'It rose by 2.5%.', 'It rose by 7.5%.', text('Рост составил 7,5%.'))).toBe('Рост составил 2,5%.')
})

test('so is the day of a date', () => {
  const [asked, known] = ['It opens on 12 May 2026.', 'It opens on 11 May 2026.']
  expect(mended(EN_RU, asked, known, text('Он откроется 11 мая 2026 года.'))).toBe('Он откроется 12 мая 2026 года.')
})

test('a figure that asks for another form of the noun, or that is not in the target once, is left to a person', () => {
  expect(mended(EN_RU, 'There are 21 ships.', 'There are 25 ships.', text('Там 25 судов.'))).toBeUndefined()
  expect(mended(RU_KK, 'Погибли 15 человек.', 'Погибли 12 человек.', text('Он екі адам қаза тапты.'))).toBeUndefined()
  expect(mended(RU_KK, 'Их 15, а было 12.', 'Их 10, а было 10.', text('Олар 10, бұрын да 10 еді.'))).toBeUndefined()
})

test('where a word or a mark differs too, nothing is put right', () => {
  expect(mended(RU_KK, 'Спаслись 15 человек.', 'Погибли 12 человек.', text('12 адам қаза тапты.'))).toBeUndefined()
  expect(mended(RU_KK, 'Погибли 15 человек!', 'Погибли 12 человек.', text('12 адам қаза тапты.'))).toBeUndefined()
  expect(mended(RU_KK, 'Погибли 12 человек.', 'Погибли 12 человек.', text('12 адам қаза тапты.'))).toBeUndefined()
})
