import { describe, expect, test } from 'vitest'
import type { Concept } from '../../src/model/term.ts'
import { verifyTerms } from '../../src/text/term-verdict.ts'
import { findTerms, termIndex } from '../../src/text/terms.ts'
import { concept, term } from './term-words.ts'

const fund = concept(
  term('en', 'State Oil Fund'),
  term('en', 'SOFAZ'),
  term('en', 'Oil Foundation', { status: 'deprecated' }),
  term('ru', 'Государственный нефтяной фонд'),
  term('ru', 'ГНФ'),
  term('ru', 'Нефтяной кошелёк', { status: 'forbidden' }),
  term('ru', 'Нефтефонд', { status: 'deprecated' }),
)
const [council, board] = [
  concept(term('en', 'council'), term('ru', 'совет')),
  concept(term('en', 'council', { note: 'of a town' }), term('ru', 'дума')),
].map((one, index) => ({ ...one, id: `c${index}` as Concept['id'] })) as [Concept, Concept]
const concepts = [fund, council, board]
const indexes = { en: termIndex(concepts, 'en'), ru: termIndex(concepts, 'ru') }

const verify = (source: string, target: string, introduced: readonly Concept[] = []) =>
  verifyTerms(
    { text: source, found: findTerms(indexes.en, source) },
    { text: target, found: findTerms(indexes.ru, target) },
    'ru',
    new Set(introduced),
  ).map(({ outcome, inSource, inTarget }) => [outcome, inSource.length, inTarget.length])

describe('a verdict', () => {
  test.each([
    ['exact', 'Государственный нефтяной фонд вырос.', 1],
    ['inflected', 'Активы Государственного нефтяного фонда выросли.', 1],
    ['exact', 'Государственный нефтяной фонд, или ГНФ.', 2],
    ['acronym', 'Активы ГНФ выросли.', 1],
    ['missing', 'Активы фонда выросли.', 0],
    ['forbidden', 'Нефтяного кошелька и ГНФ.', 1],
    ['forbidden', 'Активы Нефтефонда.', 0],
  ])('is %s: %s', (outcome, target, count) => {
    expect(verify('Assets of the State Oil Fund grew.', target)).toEqual([[outcome, 1, count]])
  })

  test('is short form only after the text had the term in full', () => {
    expect(verify('The State Oil Fund grew.', 'Фонд вырос.', [fund])).toEqual([['short form', 1, 1]])
    expect(verify('The State Oil Fund grew.', 'Кошелёк вырос.', [fund])).toEqual([['missing', 1, 0]])
  })

  test('lets a deprecated term through where the source has one too', () => {
    expect(verify('The Oil Foundation grew.', 'Нефтефонд вырос.')).toEqual([['exact', 1, 1]])
    expect(verify('It grew.', 'Нефтефонд вырос.')).toEqual([['forbidden', 0, 0]])
  })

  test('counts every mention', () => {
    expect(verify('SOFAZ and SOFAZ and SOFAZ.', 'ГНФ и ГНФ.')).toEqual([['acronym', 3, 2]])
  })

  test('asks for one of the concepts that a word stands for', () => {
    expect(verify('The council met.', 'Дума собралась.').map(([outcome]) => outcome)).toEqual(['exact'])
    expect(verify('The council met.', 'Они собрались.').map(([outcome]) => outcome)).toEqual(['missing', 'missing'])
  })
})
