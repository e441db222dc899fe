import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { script } from '../../src/checks/script.ts'
import { LANGUAGES, type Language } from '../../src/model/language.ts'
import { standingOn } from '../../src/model/term.ts'
import { fold } from '../../src/text/fold.ts'
import { inflected, isForm } from '../../src/text/inflection.ts'
import { findTerms, termIndex } from '../../src/text/terms.ts'
import { exhibit } from '../checks/exhibits.ts'
import { markedSentences, tally } from './marked-terms.ts'
import { concept, irregular, term, worked } from './term-words.ts'

const found = (text: string, ...terms: readonly ReturnType<typeof term>[]) => {
  const index = termIndex([concept(...terms)], terms[0]?.language ?? 'en')
  return findTerms(index, text).map(({ start, end }) => text.slice(start, end))
}

describe('a worked example', () => {
  test.each([...worked, ...irregular])(
    'is recognised in all its forms and in nothing that looks like one: $language $text',
    (row) => {
      const own = term(row.language, row.text, { type: row.type })
      for (const form of row.forms) expect(found(`— ${form}, 12.`, own), form).toEqual([form])
      for (const trap of row.traps) expect(found(`— ${trap}, 12.`, own), trap).toEqual([])
    },
  )
})

describe('a Russian noun that leaves the common declensions', () => {
  const nouns = readFileSync(new URL('../fixtures/terms/ru-nouns.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [...new Set((line.match(/\p{L}+/gu) ?? []).map((form) => fold(form, 'ru')))])
  const endings = new Set(
    nouns.flat().flatMap((form) => [0, 1, 2, 3, 4, 5].map((length) => form.slice(form.length - length))),
  )

  test.each(nouns.map((forms) => ({ noun: forms[0] ?? '', forms })))('$noun has its forms and no other', (row) => {
    const word = inflected(row.noun, 'ru')
    const stems = row.forms.flatMap((form) => [...form].map((_, index) => form.slice(0, index + 1)))
    const candidates = new Set([...nouns.flat(), ...stems.flatMap((stem) => [...endings].map((one) => stem + one))])
    const accepted = [...candidates].filter((form) => isForm(word, form, 'ru'))
    expect(accepted.toSorted()).toEqual(row.forms.toSorted())
  })
})

describe('a possessive of the plural', () => {
  test.each([
    ['the ministers’ council', ['ministers’']],
    ["The ministers' plan, the minister's own", ["ministers'", "minister's"]],
    ['‘We met the ministers’, he said', ['ministers']],
    ['‘We met the ministers’ and left', ['ministers']],
    ['‘We liked the ministers’ plan’, he said', ['ministers’']],
    ['the ‘big four’ and the ministers’ plan', ['ministers’']],
    ['the plan is the ministers’.', ['ministers’']],
  ])('in %s', (text, forms) => {
    expect(found(text, term('en', 'minister'))).toEqual(forms)
  })
})

describe('a Kazakh noun that loses its vowel', () => {
  test.each([
    ['көрік', 'көркі көркіне көріктің', 'көрермен'],
    ['мүлік', 'мүлкі мүлкін мүлікке', 'мүлде'],
    ['кәсіпорын', 'кәсіпорны кәсіпорнының кәсіпорындар', 'кәсіп'],
    ['халық', 'халқы халқының халыққа', 'халқар'],
    ['ерік', 'еркі еркіне еріктің', 'еркек'],
    ['құлық', 'құлқы құлқын', 'құлқайыр'],
    ['мойын', 'мойны мойнына мойынға', 'мойнақ'],
    ['ауыз', 'аузы аузынан ауызға', 'аузау'],
    ['дауыс', 'даусы дауысы даусын дауысты', 'даусыз'],
    ['қазақ халқы', 'қазақ халқының', 'қазақ халі'],
    ['жылжымайтын мүлкі', 'жылжымайтын мүліктері', 'жылжымайтын'],
  ])('%s', (noun, forms, trap) => {
    const list = noun.includes(' ') ? [forms] : forms.split(' ')
    for (const form of list) expect(found(`— ${form} —`, term('kk', noun)), form).toEqual([form])
    expect(found(`— ${trap} —`, term('kk', noun)), trap).toEqual([])
  })
})

describe('marked sentences', () => {
  test.each(LANGUAGES)('of %s: at least 150, recall at least 0.97, precision at least 0.98', (language) => {
    const { sentences, marked, found: all, right } = tally(language, markedSentences(language))
    expect(sentences).toBeGreaterThanOrEqual(150)
    expect(right / marked).toBeGreaterThanOrEqual(0.97)
    expect(right / all).toBeGreaterThanOrEqual(0.98)
  })

  test.each(LANGUAGES)('of %s, of other terms: recall at least 0.97, precision at least 0.98', (language) => {
    const { sentences, marked, found: all, right } = tally(language, markedSentences(language, 'unseen/'), 'unseen/')
    expect(sentences).toBeGreaterThanOrEqual(90)
    expect(right / marked).toBeGreaterThanOrEqual(0.97)
    expect(right / all).toBeGreaterThanOrEqual(0.98)
  })

  test.each(LANGUAGES)('of %s, of other subjects: recall at least 0.96, precision at least 0.98', (language) => {
    const { sentences, marked, found: all, right } = tally(language, markedSentences(language, 'domains/'), 'domains/')
    expect(sentences).toBeGreaterThanOrEqual(40)
    expect(right / marked).toBeGreaterThanOrEqual(0.96)
    expect(right / all).toBeGreaterThanOrEqual(0.98)
  })
})

describe('capitals that nobody has asked for', () => {
  const exact = { casing: 'exact' } as const
  test.each([
    ['en', 'World Bank', { type: 'organization' }, 'World Bank, WORLD BANK, world bank, World bank', 3],
    ['en', 'world bank', { type: 'organization' }, 'World Bank, world bank', 2],
    ['en', 'First Lady', { type: 'noun' }, 'first lady, First Lady', 2],
    ['ru', 'Лев Толстой', { type: 'person' }, 'Льва Толстого, ЛЬВУ ТОЛСТОМУ, лев толстый, Лев толстый', 2],
    ['ru', 'Европейский союз', { type: 'organization' }, 'Европейского союза, европейский союз', 2],
    ['ru', 'Европейский союз', exact, 'Европейского союза, ЕВРОПЕЙСКИЙ СОЮЗ, европейский союз', 2],
    [
      'az',
      'Azərbaycan Hava Yolları',
      { type: 'organization' },
      'Azərbaycan hava yolları, AZƏRBAYCAN HAVA YOLLARI, azərbaycan hava yolları',
      2,
    ],
    ['en', 'European Union', exact, 'European Union, EUROPEAN UNION, European union', 2],
  ] as const)('%s: %s, %o, in %s', (language, name, more, text, count) => {
    expect(found(text, term(language, name, more))).toHaveLength(count)
  })

  test('a text in capitals makes no acronym of what must be exact', () => {
    const index = termIndex([concept(term('en', 'European Union', exact))], 'en')
    expect(findTerms(index, 'EUROPEAN UNION').map(({ form }) => form)).toEqual(['exact'])
  })
})

describe('an English name', () => {
  test('of a place or an organization has no plural, a possessive it has', () => {
    expect(found('Turkeys, Turkey’s', term('en', 'Turkey', { type: 'place' }))).toEqual(['Turkey’s'])
    expect(found('World Banks, World Bank’s', term('en', 'World Bank', { type: 'organization' }))).toEqual([
      'World Bank’s',
    ])
  })

  test('stands before a hyphen, the last word of another term does not', () => {
    const [head, name] = [term('en', 'head of state'), term('en', 'Organization of Turkic States')]
    expect(found('the head of state-owned Halyk, a head of state-elect', head)).toEqual(['head of state'])
    expect(found('Organization of Turkic States-backed', name)).toEqual(['Organization of Turkic States'])
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
    expect(found('к курам', term('ru', 'курица'))).toEqual([])
    expect(found('к курам', term('ru', 'курица', { stems: ['кур-'] }))).toEqual(['курам'])
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
