import { describe, expect, test } from 'vitest'
import { script } from '../../src/checks/script.ts'
import { LANGUAGES, type Language } from '../../src/model/language.ts'
import { standingOn } from '../../src/model/term.ts'
import { findTerms, termIndex } from '../../src/text/terms.ts'
import { exhibit } from '../checks/exhibits.ts'
import { markedSentences, tally } from './marked-terms.ts'
import { concept, term, worked } from './term-words.ts'

const found = (text: string, ...terms: readonly ReturnType<typeof term>[]) => {
  const index = termIndex([concept(...terms)], terms[0]?.language ?? 'en')
  return findTerms(index, text).map(({ start, end }) => text.slice(start, end))
}

describe('a worked example', () => {
  test.each(worked)('is recognised in all its forms and in nothing that looks like one: $language $text', (row) => {
    const own = term(row.language, row.text, { type: row.type })
    for (const form of row.forms) expect(found(`— ${form}, 12.`, own), form).toEqual([form])
    for (const trap of row.traps) expect(found(`— ${trap}, 12.`, own), trap).toEqual([])
  })
})

describe('marked sentences', () => {
  test.each(LANGUAGES)('of %s: at least 150, recall at least 0.97, precision at least 0.98', (language) => {
    const { sentences, marked, found: all, right } = tally(language, markedSentences(language))
    expect(sentences).toBeGreaterThanOrEqual(150)
    expect(right / marked).toBeGreaterThanOrEqual(0.97)
    expect(right / all).toBeGreaterThanOrEqual(0.98)
  })
})

describe('letters', () => {
  test.each([
    ['az', 'Qarabağ', 'QARABAĞIN', []],
    ['az', 'İstanbul', 'İSTANBUL', []],
    ['az', 'Ağrı', 'AĞRIDA', []],
    ['kk', 'сәуір', 'сəуір', ['mixed']],
    ['kk', 'Ресей', 'Ресейдiң', ['mixed']],
    ['kk', 'Ресей', 'РЕСЕЙДIҢ', ['mixed']],
    ['az', 'Qarabağ', 'QARАBAĞIN', ['mixed']],
  ] as const)('%s: %s is found in %s, which stays as it is', (language, name, form, flagged) => {
    const text = `${form} 2026`
    expect(found(text, term(language, name))).toEqual([form])
    const source: Language = language === 'az' ? 'kk' : 'az'
    const findings = script.inspect(exhibit({ source, target: language }, '2026', text))
    expect(findings.map(({ key }) => key)).toEqual(flagged)
  })
})

describe('what nobody has said', () => {
  test('a genitive and what follows it stays, adjectives and appositions change', () => {
    expect(found('О Совете министров иностранных дел', term('ru', 'Совет министров иностранных дел'))).toHaveLength(1)
    expect(found('Совет министрам', term('ru', 'Совет министров'))).toEqual([])
    expect(found('голоса государств-членов', term('ru', 'государство-член'))).toEqual(['государств-членов'])
    expect(found('у временного поверенного в делах', term('ru', 'временный поверенный в делах'))).toHaveLength(1)
  })

  test('vowels flee', () => {
    for (const [plain, form] of [
      ['отец', 'отца'],
      ['день', 'днём'],
      ['кусок', 'куска'],
      ['боец', 'бойцам'],
      ['владелец', 'владельцами'],
      ['письмо', 'писем'],
      ['поездка', 'поездок'],
    ] as const)
      expect(found(`— ${form} —`, term('ru', plain)), plain).toEqual([form])
  })

  test('words that begin with a term are no forms of it', () => {
    expect(found('səfirlik, səfirsiz, səfirli, səfərdən', term('az', 'səfir'))).toEqual([])
    expect(found('елшілік, елшісіз, елшілікке, елшіше', term('kk', 'елші'))).toEqual([])
    expect(found('делать дельный', term('ru', 'дело'))).toEqual([])
  })

  test('the second half of a compound is another word, unless it only says that it is past', () => {
    expect(found('вице-президент и экс-президенты', term('ru', 'президент'))).toEqual(['президенты'])
    expect(found('Baku-Tbilisi', term('en', 'Tbilisi', { type: 'place' }))).toEqual(['Tbilisi'])
  })

  test('addresses hold no terms, and a paragraph ends one', () => {
    expect(found('See https://example.org/embassy and embassy.az', term('en', 'embassy'))).toEqual([])
    expect(found('the state\n\nflag', term('en', 'state flag'))).toEqual([])
    expect(found('the state\nflag', term('en', 'state flag'))).toHaveLength(1)
  })
})

describe('what somebody has written down', () => {
  test('classes of the words', () => {
    const tied = term('ru', 'Совет Глав', { words: ['frozen', 'head'] })
    expect(found('Совета Глав, Совет Главами', tied)).toEqual(['Совет Главами'])
  })

  test('more stems, words that are no forms', () => {
    expect(found('к хозяевам', term('ru', 'хозяин'))).toEqual([])
    expect(found('к хозяевам', term('ru', 'хозяин', { stems: ['хозяев-'] }))).toEqual(['хозяевам'])
    expect(found('в доме, дом', term('ru', 'дома', { not: ['доме'], stems: ['дом'] }))).toEqual(['дом'])
  })

  test('capitals', () => {
    expect(found('ту, Ту', term('kk', 'ту', { casing: 'any' }))).toEqual(['ту', 'Ту'])
    expect(found('ту, Ту', term('kk', 'ту', { casing: 'capital' }))).toEqual(['Ту'])
    expect(found('aids, AIDS', term('en', 'AIDS', { casing: 'exact' }))).toEqual(['AIDS'])
  })

  test('days: an approved term is deprecated outside them, a forbidden one is left out', () => {
    const until = { validUntil: '2021-11-12' }
    const concepts = [
      concept(
        term('en', 'Turkic Council', until),
        term('en', 'TC', { ...until, status: 'forbidden' }),
        term('en', 'OTS'),
      ),
    ]
    const statuses = (day: string) => standingOn(concepts, day)[0]?.terms.map(({ status }) => status)
    expect(statuses('2021-11-12')).toEqual(['preferred', 'forbidden', 'preferred'])
    expect(statuses('2021-11-13')).toEqual(['deprecated', 'preferred'])
  })
})
