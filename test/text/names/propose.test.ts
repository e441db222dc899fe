import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language, SCRIPT } from '../../../src/model/language.ts'
import { knownParts } from '../../../src/text/names/known.ts'
import { proposeName } from '../../../src/text/names/propose.ts'
import { concept } from './concepts.ts'
import { pairsOf } from './pairs.ts'

const nothing = () => undefined
const propose = (name: string, source: Language, target: Language) => proposeName(name, { source, target }, nothing)

/** Share of names that are proposed exactly as printed. */
const exact = (origin: Language, source: Language, target: Language, half: 'open' | 'blind'): number => {
  const pairs = pairsOf(origin, source, target, half)
  const right = pairs.filter(({ name, printed }) => printed.includes(propose(name, source, target)?.text ?? ''))
  return right.length / pairs.length
}

describe('names as the press prints them', () => {
  test.each<[Language, Language, Language, number]>([
    ['az', 'az', 'ru', 0.85],
    ['az', 'az', 'en', 0.95],
    ['az', 'az', 'kk', 0.8],
    ['kk', 'kk', 'ru', 0.75],
    ['kk', 'kk', 'en', 0.75],
    ['kk', 'kk', 'az', 0.8],
    ['ru', 'ru', 'az', 0.95],
    ['ru', 'ru', 'en', 0.9],
    ['ru', 'ru', 'kk', 1],
    ['en', 'en', 'az', 0.6],
    ['en', 'en', 'ru', 0.65],
    ['en', 'en', 'kk', 0.6],
  ])('of %s, from %s to %s: at least %d are exact in either half', (origin, source, target, least) => {
    expect(exact(origin, source, target, 'open')).toBeGreaterThanOrEqual(least)
    expect(exact(origin, source, target, 'blind')).toBeGreaterThanOrEqual(least)
  })
})

describe('a proposal', () => {
  test('says what it rests on and how sure it is', () => {
    expect(propose('Elçin Məmmədquluzadə', 'az', 'ru')).toEqual({
      language: 'ru',
      text: 'Эльчин Мамедкулизаде',
      confidence: 'regular',
      rules: ['usage', 'usage'],
    })
    expect(propose('Tovuz', 'az', 'en')).toMatchObject({ text: 'Tovuz', confidence: 'regular', rules: ['letters'] })
    expect(propose('Joe Biden', 'en', 'ru')).toMatchObject({ confidence: 'doubtful', rules: ['usage', 'letters'] })
  })

  test('has patronymics and their words', () => {
    expect(propose('Anar Fərid oğlu Kazımov', 'az', 'ru')?.text).toBe('Анар Фарид оглу Казымов')
    expect(propose('Leyla Fərid qızı Kazımova', 'az', 'ru')?.text).toBe('Лейла Фарид кызы Казымова')
    expect(propose('Назгүл Болатқызы', 'kk', 'ru')?.text).toBe('Назгуль Болаткызы')
    expect(propose('Ербол Болатұлы', 'kk', 'en')?.text).toBe('Yerbol Bolatuly')
    expect(propose('Антон Петрович Белов', 'ru', 'az')?.text).toBe('Anton Petroviç Belov')
    expect(propose('Петр Петров', 'ru', 'en')?.text).toBe('Pyotr Petrov')
    expect(propose('Александр Александров', 'ru', 'en')?.text).toBe('Alexander Aleksandrov')
  })

  test('is doubtful where the letters are foreign', () => {
    expect(propose('Woodrow', 'az', 'ru')?.confidence).toBe('doubtful')
    expect(propose('Letters', 'ru', 'en')).toMatchObject({ text: 'Letters', confidence: 'doubtful' })
  })

  test('keeps hyphens, dots and capitals of its language', () => {
    expect(propose('Иванова-Ильина', 'ru', 'az')?.text).toBe('İvanova-İlina')
    expect(propose('ШУША', 'ru', 'az')?.text).toBe('ŞUŞA')
    expect(propose('А. И. Ильин', 'ru', 'az')?.text).toBe('A. İ. İlin')
    expect(propose('IŞIQLI', 'az', 'en')?.text).toBe('ISHIGLY')
  })

  test('there is none for what holds no word, nor into the language itself', () => {
    expect(propose('—', 'ru', 'en')).toBeUndefined()
    expect(propose('Иванов', 'ru', 'ru')).toBeUndefined()
  })

  test('is in the script of its language whatever native name it is made of', () => {
    const letters = {
      az: 'abcçdeəfgğhxıijkqlmnoöprsştuüvyz',
      ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
      kk: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
      en: 'abcdefghijklmnopqrstuvwxyz',
    }
    for (const source of LANGUAGES)
      for (const target of LANGUAGES.filter((language) => language !== source))
        fc.assert(
          fc.property(fc.array(fc.constantFrom(...letters[source]), { minLength: 1 }), (word) => {
            const text = propose(word.join(''), source, target)?.text ?? ''
            const foreign = SCRIPT[target] === 'Latn' ? /\p{Script=Cyrillic}/u : /\p{Script=Latin}/u
            expect(text).not.toMatch(foreign)
          }),
          { numRuns: 40 },
        )
  })
})

describe('names of the termbase', () => {
  const known = [
    concept('person', { az: 'Rövşən Qaraşarlı', ru: 'Ровшан Карашарлы', en: 'Rovshan Karasharli' }),
    concept('person', { az: 'Nuran Tekinova', ru: 'Нуран Тэкинова', en: 'Nooran Tekinova' }),
    concept('place', { az: 'Gəncə', ru: 'Гянджа' }),
  ]
  const parts = (source: Language, target: Language) => knownParts(known, { source, target })

  test('win over every rule, part by part', () => {
    expect(proposeName('Nuran Qaraşarlı', { source: 'az', target: 'en' }, parts('az', 'en'))).toEqual({
      language: 'en',
      text: 'Nooran Karasharli',
      confidence: 'known',
      rules: ['termbase', 'termbase'],
    })
  })

  test('give his surname from hers', () => {
    const pair = { source: 'az', target: 'ru' } as const
    expect(proposeName('Anar Tekinov', pair, parts('az', 'ru'))).toMatchObject({
      text: 'Анар Тэкинов',
      rules: ['letters', 'termbase'],
      confidence: 'regular',
    })
  })

  test('of places say nothing of the words of other names', () => {
    expect(parts('az', 'ru')('gəncə')).toBeUndefined()
  })
})
