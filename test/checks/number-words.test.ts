import { expect, test } from 'vitest'
import { numberWords } from '../../src/checks/number-words.ts'
import { plainText } from '../../src/model/inline.ts'
import { LANGUAGES, type Language } from '../../src/model/language.ts'
import { exhibit } from './exhibits.ts'
import { figureFindings, mistakes } from './mistakes.ts'

const find = (source: Language, target: Language, before: string, after: string) =>
  numberWords
    .inspect(exhibit({ source, target }, before, after))
    .map(({ key, params, at }) => [key, ...Object.values(params), at])

test('a word for another number is shown beside the one that should stand there', () => {
  expect(find('en', 'ru', 'Three ministers came.', 'Приехали четыре министра.')).toEqual([
    ['changed', 'четыре', 'Three', { side: 'target', start: 9, end: 15 }],
  ])
})

test.each(LANGUAGES)('into %s, right translations give no finding of figures', (target) => {
  const found = mistakes
    .filter(({ pair }) => pair.target === target)
    .flatMap(({ pair, before, right }) =>
      figureFindings(pair, before, right).map(({ check, params }) => [check, params]),
    )
  expect(found).toEqual([])
})

test.each(LANGUAGES)('into %s, one mistake is one finding, and a fix restores the right text', (target) => {
  const planted = mistakes.filter(({ pair, wrong }) => pair.target === target && wrong !== undefined)
  expect(planted.length).toBeGreaterThan(100)
  for (const { pair, before, right, wrong = '' } of planted) {
    const [finding, ...more] = figureFindings(pair, before, wrong)
    expect([finding?.check, more], `${before} – ${wrong}`).toEqual([expect.any(String), []])
    const fixed = finding?.fix && plainText(finding.fix).replace(/\u00a0/gu, ' ')
    expect([undefined, right.replace(/\u00a0/gu, ' ')]).toContain(fixed)
  }
})

test.each([
  ['en', 'ru', 'The two countries signed it.', 'Страны его подписали.'],
  ['ru', 'en', 'Обе стороны ждут три дня.', 'Both sides are waiting for three days.'],
  ['en', 'az', 'A second later one of them left.', 'Bir saniyə sonra onlardan biri getdi.'],
  ['en', 'az', 'He came at half past seven.', 'O, səkkizin yarısında gəldi.'],
  ['kk', 'ru', 'Үшінші тоқсанда екі жоба бітті.', 'В третьем квартале закончили два проекта.'],
  ['az', 'kk', 'Bu, onun üçün altı dəfə yaxşıdır.', 'Бұл оған алты есе жақсы.'],
] as const)('%s to %s, what no numeral can be taken for says nothing: %s, %s', (source, target, before, after) => {
  expect(find(source, target, before, after)).toEqual([])
})

test('where two words are lost and one is added, nobody can say which was meant', () => {
  expect(find('en', 'ru', 'Two mayors met three ministers.', 'Мэры встретили четырёх министров.')).toEqual([])
})
