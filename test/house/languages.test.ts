import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/markdown/index.ts'
import { FAULTS } from '../../src/model/fault.ts'
import { LANGUAGES } from '../../src/model/language.ts'
import { MATTER_PROBLEMS } from '../../src/model/matter-problem.ts'
import { i18nextVoice, readLocales } from '../../src/voices/index.ts'
import type { Locales, Sentences } from '../../src/voices/locales.ts'
import { differences, unmatched } from './sentences.ts'

const locales = readLocales()
const CODES = Object.keys(FAULTS)

const plain = (sentences: Sentences): Locales => ({
  az: { f: sentences },
  ru: { f: sentences },
  kk: { f: sentences },
  en: { f: sentences },
})
const two = { n_one: '{{n}} a', n_other: '{{n}} b' }
const four = { ...two, n_few: '{{n}} c', n_many: '{{n}} d' }
const counted: Locales = { az: { f: two }, ru: { f: four }, kk: { f: two }, en: { f: two } }

describe('the languages of the house', () => {
  test('say the same things, each in its own plural forms', () => {
    expect(LANGUAGES.map((language) => Object.keys(locales[language]))).toEqual(
      LANGUAGES.map(() => expect.arrayContaining(['channels', 'faults'])),
    )
    expect(differences(locales)).toEqual([])
  })

  test.each(LANGUAGES)('every fault has a sentence in %s, and no sentence lacks a fault', (language) => {
    expect(unmatched(CODES, locales[language].faults ?? {})).toEqual([])
  })

  test.each(LANGUAGES)('every construct that there may be too many of has a name in %s', (language) => {
    expect(Object.keys(locales[language].constructs ?? {}).toSorted()).toEqual(Object.keys(LIMITS.most).toSorted())
  })

  test.each(LANGUAGES)('everything that can be wrong with front matter has words in %s', (language) => {
    expect(Object.keys(locales[language].matter ?? {}).toSorted()).toEqual([...MATTER_PROBLEMS].toSorted())
  })

  test.each(LANGUAGES)('in %s every fault can be said even when nothing more is known', (language) => {
    const voice = i18nextVoice(locales, { strict: true })
    for (const code of CODES) {
      const sentence = voice.say(language, `faults.${code}`)
      expect(sentence).toMatch(/[.]$/u)
      expect(sentence).not.toMatch(/[{}]|undefined/u)
    }
  })

  test('a difference is not overlooked', () => {
    expect(differences(plain({ a: { b: 'x {{y}}' } }))).toEqual([])
    expect(differences(counted)).toEqual([])
    expect(differences(plain({ too_many: 'x' }))).toEqual([])
    expect(differences({ ...plain({ a: 'x' }), kk: { f: {} } })).toEqual(['kk: f.a is missing'])
    expect(differences({ ...plain({ a: 'x' }), kk: {} })).toEqual(['kk: f.a is missing'])
    expect(differences({ ...plain({ a: 'x' }), ru: { f: { a: 'x', b: 'y' } } })).toEqual([
      'az: f.b is missing',
      'kk: f.b is missing',
      'en: f.b is missing',
    ])
    expect(differences({ ...plain({ a: 'x' }), az: { f: { a: ' ' } } })).toEqual(['az: f.a is empty'])
    expect(differences({ ...plain({ a: '{{x}}' }), az: { f: { a: '{{y}}' } } })).toEqual([
      'az: f.a fills in [y], en [x]',
    ])
    expect(differences({ ...counted, ru: { f: two } })).toEqual([
      'ru: f.n has f.n_one,f.n_other and should have f.n_few,f.n_many,f.n_one,f.n_other',
    ])
    expect(differences({ ...counted, kk: { f: four } })).toHaveLength(1)
    expect(differences({ ...counted, en: { f: { n: '{{n}}' } } })).toEqual([
      'en: f.n has f.n and should have f.n_one,f.n_other',
    ])
  })

  test('a fault without a sentence, and a sentence without a fault, are not overlooked', () => {
    expect(unmatched(['a.b', 'c'], { a: { b_one: 'x', b_other: 'y' }, c: 'z', place: 'here' })).toEqual([])
    expect(unmatched(['a.b', 'c'], { a: { d: 'x' }, c: 'z' })).toEqual(['a.b', 'a.d'])
  })
})
