import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/model/language.ts'
import { fold, folded, memoryKey } from '../../src/text/fold.ts'

const language = fc.constantFrom(...LANGUAGES)

test('Azerbaijani dotted and dotless letters fold to their own pairs', () => {
  expect(fold('QARABAĞIN SOYQIRIMI, İlham', 'az')).toBe('qarabağın soyqırımı, ilham')
  expect(fold('I\u0307LHAM i\u0307lham', 'az')).toBe('ilham ilham')
})

test('elsewhere both capitals fold to the dotted letter', () => {
  expect(fold('IRAN, İlham', 'en')).toBe('iran, ilham')
})

test('ё, decomposed letters and typography fold away', () => {
  expect(fold('Учёный  и\u0306', 'ru')).toBe('ученый  й')
  expect(fold('«Фонд»\u00a0— Қазақ\u00adстан', 'kk')).toBe('"фонд" - қазақстан')
  expect(fold('OTS’s', 'en')).toBe("ots's")
})

test('look-alike letters of the other script are put right word by word', () => {
  expect(fold('Ресейдiң cəуір', 'kk')).toBe('ресейдің сәуір')
  expect(fold('Xoсalı', 'az')).toBe('xocalı')
  expect(fold('e\u00ad\u0301', 'en')).toBe('é')
  expect(fold('а\u0301İ', 'az')).toBe('а\u0301i')
  expect(fold('Google және IT', 'kk')).toBe('google және it')
  expect(fold('IT-компания', 'ru')).toBe('it-компания')
  expect(fold('Ǝliyev', 'az')).toBe('əliyev')
})

test('every offset of the folded text leads back into the original, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), language, (text, tag) => {
      const result = folded(text, tag)
      expect(result.text).toBe(fold(text, tag))
      expect(result.starts).toHaveLength(result.text.length + 1)
      expect(result.starts.at(-1)).toBe(text.length)
      expect([...result.starts].sort((a, b) => a - b)).toEqual(result.starts)
    }),
  )
})

test('folding twice changes nothing more', () => {
  const texts = fc.array(fc.constantFrom(...'İIıiЁёəәǝ cсaаe\u0301«»’—\u00a0\u00adxх'), { maxLength: 20 })
  fc.assert(
    fc.property(texts, language, (letters, tag) => {
      const once = fold(letters.join(''), tag)
      expect(fold(once, tag)).toBe(once)
    }),
  )
})

test('offsets survive dropped and joined characters', () => {
  const text = 'и\u0306 Қазақ\u00adстан'
  const { text: out, starts } = folded(text, 'kk')
  const at = out.indexOf('стан')
  expect(text.slice(starts[at], starts[at + 4])).toBe('стан')
})

test('the memory key forgets white space and typography and keeps case', () => {
  expect(memoryKey('  «Бакы» —\u00a0 город\n')).toBe('"Бакы" - город')
  expect(memoryKey('“Baku”')).toBe(memoryKey('«Baku»'))
  expect(memoryKey('The OTS’s  role')).toBe("The OTS's role")
  expect(memoryKey('Baku')).not.toBe(memoryKey('baku'))
  expect(memoryKey('и\u0306')).toBe(memoryKey('й'))
})

test('a memory key is its own key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(memoryKey(memoryKey(text))).toBe(memoryKey(text))
    }),
  )
})
