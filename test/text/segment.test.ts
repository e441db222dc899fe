import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/model/language.ts'
import { FACTS } from '../../src/text/languages/index.ts'
import { sentences } from '../../src/text/segment.ts'
import { cut, isRight, type MarkedSet, markedTexts } from './marked-sentences.ts'

const all = (set: MarkedSet) =>
  LANGUAGES.flatMap((language) => markedTexts(set, language).map((marked) => ({ language, ...marked })))

describe('golden texts', () => {
  test.each(all('golden'))('$language: $text', ({ language, text, expected }) => {
    expect(cut(text, language)).toEqual(expected)
  })

  test('there are 31 of them', () => expect(all('golden')).toHaveLength(31))
})

test.each(LANGUAGES)('every marked text in %s has all its boundaries right', (language) => {
  const texts = [...markedTexts('worked', language), ...markedTexts('unseen', language)]
  expect(texts.length).toBeGreaterThan(120)
  expect(texts.filter((marked) => !isRight(marked, language))).toEqual([])
})

test.each([
  ['en', 131, 142],
  ['ru', 36, 37],
  ['kk', 12, 13],
] as const)('the rules of Pragmatic Segmenter for %s: %i of %i are right', (language, right, total) => {
  const texts = markedTexts('pragmatic', language)
  expect(texts).toHaveLength(total)
  expect(texts.filter((marked) => isRight(marked, language)).length).toBeGreaterThanOrEqual(right)
})

test.each(LANGUAGES)('no abbreviation of %s is of two kinds', (language) => {
  const entries = Object.values(FACTS[language].boundaries.abbreviations).flat()
  expect(entries.filter((entry, index) => entries.indexOf(entry) < index)).toEqual([])
})

describe('lines', () => {
  test('a blank line ends a sentence, a single line break does not', () => {
    expect(cut('The gate\nis open\n\nand wide', 'en')).toEqual(['The gate is open', 'and wide'])
  })

  test('a line of dialogue is a segment of its own', () => {
    expect(cut('— Да\n— Нет', 'ru')).toEqual(['— Да', '— Нет'])
    expect(cut('Он спросил:\n— Готово?\n— Готово', 'ru')).toEqual(['Он спросил:', '— Готово?', '— Готово'])
  })

  test('a dash that only begins a wrapped line is none of dialogue', () => {
    expect(cut('Столица Казахстана\n— Астана', 'ru')).toEqual(['Столица Казахстана — Астана'])
    expect(cut('«Да», \n— сказал он.', 'ru')).toEqual(['«Да», — сказал он.'])
  })
})

describe('quotations', () => {
  test('one that is never closed does not swallow the rest', () => {
    expect(cut('“We are ready. We go.', 'en')).toEqual(['“We are ready.', 'We go.'])
  })

  test('an apostrophe opens none', () => {
    expect(cut("The workers' day came. It's over. The '90s ended.", 'en')).toHaveLength(3)
  })
})

describe('characters that nobody sees', () => {
  test.each(['\0', '\x01', '\x1f', '\x85', '\xad', '\u200b', '\u200e', '\u2060'])(
    '%j hides no boundary and makes none',
    (unseen) => {
      expect(cut(`Ол келді.${unseen} Біз қалдық.`, 'kk')).toEqual([`Ол келді.${unseen}`, 'Біз қалдық.'])
      expect(cut(`Ол келді. ${unseen}Біз қалдық.`, 'kk')).toEqual(['Ол келді.', `${unseen}Біз қалдық.`])
      expect(cut(`«Келді!${unseen}» Біз қалдық.`, 'kk')).toEqual([`«Келді!${unseen}»`, 'Біз қалдық.'])
      expect(cut(`Мұнда т.б. ${unseen}бар${unseen}`, 'kk')).toHaveLength(1)
    },
  )
})

describe('a space that is lacking', () => {
  test('is seen where it is sure', () => {
    expect(cut('Ол кетті.Біз қалдық.', 'kk')).toEqual(['Ол кетті.', 'Біз қалдық.'])
    expect(cut('It is over.The rest follows.', 'en')).toEqual(['It is over.', 'The rest follows.'])
  })

  test('is not looked for in names and addresses', () => {
    for (const text of ['Write to Jane.The@example.org', 'See www.example.Com', 'Use Node.Js and Report.Az']) {
      expect(cut(text, 'en')).toEqual([text])
    }
    expect(cut('Сервис Яндекс.Такси подорожал', 'ru')).toHaveLength(1)
  })
})

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...'aБ1 .!?…"\'‘’«»“”„()\n—-\u00a0г🎉¹'), { maxLength: 60 }).map((parts) => parts.join('')),
)

test('only white space is left out, and sentences stand in order without overlap', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...LANGUAGES), (text, language) => {
      let last = 0
      for (const [start, end] of sentences(text, language)) {
        expect(text.slice(last, start).trim()).toBe('')
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(text.slice(last).trim()).toBe('')
    }),
  )
})

test('a sentence stands for itself: segmenting it again gives it back whole', () => {
  for (const set of ['golden', 'worked', 'unseen'] as const) {
    for (const { language, expected } of all(set)) {
      for (const part of expected) expect(cut(part, language)).toEqual([part])
    }
  }
})

const PIECES = [
  '.',
  '. ',
  '. . A',
  '!" ',
  '("A. ',
  '«А». ',
  "'a",
  '(А!) Б',
  'г. ',
  '5 г. А',
  'a.A',
  '\n— А',
  ' \n',
  '1. ',
  '🎉 .',
]

test.each(PIECES)('time grows with the text and not faster: %j over and over', (piece) => {
  const text = piece.repeat(Math.ceil((256 * 1024) / piece.length))
  const start = performance.now()
  sentences(text, 'ru')
  expect(performance.now() - start).toBeLessThan(4000)
})
