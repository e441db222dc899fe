import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Content, plainText, text } from '../../src/model/inline.ts'
import type { Language, LanguagePair } from '../../src/model/language.ts'
import { harmonised } from '../../src/text/harmony.ts'
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

test.each<[Language, Language, string, string, string, string]>([
  [
    'ru',
    'az',
    'Завод построен в 2026 году.',
    'Завод построен в 2025 году.',
    'Zavod 2025-ci ildə tikilib.',
    '2026-cı ildə',
  ],
  ['ru', 'kk', 'Завод построен в 2026 году.', 'Завод построен в 2025 году.', 'Зауыт 2025 жылы салынды.', '2026 жылы'],
  ['kk', 'ru', 'Бұл 2026 жылғы бюджет.', 'Бұл 2025 жылғы бюджет.', 'Это бюджет 2025 года.', '2026 года'],
  ['az', 'kk', 'Zavod 2026-cı ildə tikilib.', 'Zavod 2025-ci ildə tikilib.', 'Зауыт 2025 жылы салынды.', '2026 жылы'],
  ['az', 'en', '1993-cü ilin büdcəsi.', '1992-ci ilin büdcəsi.', 'The 1992 budget.', '1993'],
  ['en', 'az', 'The 2030 budget.', 'The 2025 budget.', '2025-ci ilin büdcəsi.', '2030-cu ilin'],
  ['en', 'ru', 'The budget of 2026.', 'The budget of 2025.', 'Бюджет 2025-го.', '2026-го'],
  ['ru', 'kk', 'В 2021–2026 годах.', 'В 2020–2025 годах.', '2020–2025 жылдары.', '2021–2026 жылдары'],
  ['ru', 'kk', 'В 2026 году погибли 15.', 'В 2025 году погибли 12.', '2025 жылы 12 қаза тапты.', '2026 жылы 15 қаза'],
])('so is a year, with the ending that it asks for (%s → %s, %s)', (source, target, asked, known, given, found) => {
  const result = mended({ source, target }, asked, known, text(given))
  expect(result).toContain(found)
  expect(result).not.toContain(/\d{4}/u.exec(known)?.[0])
})

test.each<[Language, Language, string, string, string, string]>([
  ['ru', 'kk', 'Выделено 250 тенге.', 'Выделено 200 тенге.', '200 теңге бөлінді.', '250 теңге бөлінді.'],
  [
    'en',
    'ru',
    'It cost $5.5 million.',
    'It cost $4.5 million.',
    'Это стоило 4,5 млн долларов.',
    'Это стоило 5,5\u00a0млн долларов.',
  ],
  ['ru', 'az', 'Там 10 250 человек.', 'Там 9 850 человек.', 'Orada 9850 nəfər var.', 'Orada 10\u00a0250 nəfər var.'],
  ['ru', 'kk', 'Там 1 050 человек.', 'Там 950 человек.', 'Онда 950 адам бар.', 'Онда 1050 адам бар.'],
  [
    'en',
    'az',
    'The 23rd session opened.',
    'The 20th session opened.',
    '20-ci sessiya açıldı.',
    '23-cü sessiya açıldı.',
  ],
  [
    'ru',
    'en',
    '12.05.2026 прошёл суд.',
    '11.05.2025 прошёл суд.',
    'A trial was held on 11 May 2025.',
    'A trial was held on 12 May 2026.',
  ],
])('so are sums, groups of figures, ordinals and days (%s → %s, %s)', (source, target, asked, known, given, found) => {
  expect(mended({ source, target }, asked, known, text(given))).toBe(found)
})

test('the year of a source in Azerbaijani is put right whichever year it was and is', () => {
  const year = fc.integer({ min: 1900, max: 2099 })
  fc.assert(
    fc.property(year, year, (one, other) => {
      fc.pre(one !== other)
      const said = (value: number) => `Zavod ${value}-${harmonised('ci', value, 'az')} ildə tikilib.`
      const target = text(`Зауыт ${other} жылы салынды.`)
      const result = mended({ source: 'az', target: 'kk' }, said(one), said(other), target)
      expect(result).toBe(`Зауыт ${one} жылы салынды.`)
    }),
  )
})

test.each<[Language, Language, string, string, string]>([
  // said twice on either side: nobody can tell which of the two is meant
  ['ru', 'kk', 'Их 15, а было 10.', 'Их 10, а было 10.', 'Олар 10.'],
  ['en', 'kk', 'Model 2026 came in 2026.', 'Model 2025 came in 2025.', '2025 үлгісі 2025 жылы шықты.'],
  // one range, one year: two replacements would reach into each other
  ['ru', 'kk', '12–13 мая 2026 года.', '11–12 мая 2025 года.', '2025 жылғы 11–12 мамыр.'],
  // an ending whose consonant follows the figure
  ['ru', 'kk', 'Это отложено до 2026 года.', 'Это отложено до 2025 года.', 'Бұл 2025-ке шегерілді.'],
  // another ending is another word
  ['az', 'ru', '2026-da açılıb.', '2025-ci açılıb.', 'Открыто в 2025 году.'],
])('where that is not safe, it stays as it was (%s → %s, %s)', (source, target, asked, known, given) => {
  expect(mended({ source, target }, asked, known, text(given))).toBeUndefined()
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
