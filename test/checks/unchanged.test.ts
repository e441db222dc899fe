import { expect, test } from 'vitest'
import { unchanged } from '../../src/checks/unchanged.ts'
import type { LanguagePair } from '../../src/model/language.ts'
import { exhibit } from './exhibits.ts'

const findings = (pair: LanguagePair, text: string, target = text) =>
  unchanged.inspect(exhibit(pair, text, target)).length

test.each([
  ['names', 'Elnur Safarov'],
  ['brands', 'Orion Soft'],
  ['acronyms', 'OSCE PA'],
  ['figures', '12.5% / 3:2'],
  ['addresses', 'https://example.org/a press@example.org'],
  ['one loan word', 'Video'],
])('%s may stay as they are between languages of one script', (_, text) => {
  expect(findings({ source: 'en', target: 'az' }, text)).toBe(0)
})

test.each(['Экономика', 'Спорт и культура', 'Президент Эльнур Сафаров'])('Russian and Kazakh share %s', (text) => {
  expect(findings({ source: 'ru', target: 'kk' }, text)).toBe(0)
})

test('a sentence does not become a translation by other quotation marks and spaces', () => {
  const pair = { source: 'en', target: 'az' } as const
  expect(findings(pair, 'The “old” gate is  open.', 'The "old" gate is open.')).toBe(1)
})

test('a sentence around a name is a sentence', () => {
  expect(findings({ source: 'en', target: 'az' }, 'Elnur Safarov opened the gate.')).toBe(1)
})

test('titles written with capitals are ordinary words', () => {
  expect(findings({ source: 'en', target: 'az' }, 'The Minister And The Ambassador')).toBe(1)
})

test('a changed sentence is left alone', () => {
  expect(findings({ source: 'ru', target: 'kk' }, 'Новая дорога открыта.', 'Жаңа жол ашылды.')).toBe(0)
})

test.each([
  ['1,250,000', { source: 'en', target: 'ru' }, 1],
  ['$1,250.50', { source: 'en', target: 'az' }, 1],
  ['1,250', { source: 'en', target: 'kk' }, 1],
  ['1.250.000', { source: 'az', target: 'en' }, 1],
  ['1,250,000', { source: 'en', target: 'en' }, 0],
  ['1.250.000', { source: 'az', target: 'ru' }, 0],
  ['1 250 000', { source: 'ru', target: 'kk' }, 0],
  ['$3.5', { source: 'en', target: 'ru' }, 0],
  ['15%', { source: 'en', target: 'ru' }, 0],
  ['26.02.1992', { source: 'az', target: 'ru' }, 0],
] as const)('figures alone may stay where they say the same: %s', (text, pair, expected) => {
  expect(findings(pair, text)).toBe(expected)
})

test('figures in a sentence are the business of the numbers', () => {
  expect(findings({ source: 'en', target: 'az' }, 'SOCAR: 1,250,000')).toBe(0)
})
