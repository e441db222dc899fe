import { describe, expect, test } from 'vitest'
import { fitting } from '../../src/desk/pages/board/match.ts'
import { readyFor } from '../../src/desk/pages/board/needs.ts'
import { parseQuery } from '../../src/desk/pages/board/query.ts'
import type { Article, LanguageStanding } from '../../src/desk/standing.ts'
import { may, type Person, type Right } from '../../src/model/actor.ts'
import type { Language } from '../../src/model/language.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')

const standing = (language: Language, part: Partial<LanguageStanding> = {}): LanguageStanding => ({
  language,
  stage: 'in_review',
  etag: 1,
  checked: 1,
  states: { initial: 0, translated: 5, reviewed: 0, final: 0 },
  findings: { blocks: 0, warns: 0, informs: 0 },
  open: 0,
  signed: false,
  edition: null,
  current: false,
  undelivered: [],
  assignee: null,
  due: null,
  scheduled: null,
  failure: null,
  ...part,
})

const article = (slug: string, languages: readonly LanguageStanding[], part: Partial<Article> = {}): Article => ({
  slug,
  title: slug,
  source: 'en',
  wanted: ['az', 'ru', 'kk'],
  section: 'news',
  revision: 1,
  createdBy: 'helen',
  createdAt: '2026-11-20T12:00:00.000Z',
  languages: [standing('en', { stage: 'live' }), ...languages],
  failure: null,
  ...part,
})

const reading = {
  me: 'zhanar',
  now: NOW,
  present: (slug: string, language: Language) => slug === 'ship' && language === 'ru',
}
const found = (text: string, one: Article) => fitting(one, parseQuery(text), reading)

describe('an article fits a search', () => {
  const ship = article(
    'ship',
    [
      standing('kk', { assignee: 'zhanar', due: '2026-11-23T11:00:00.000Z' }),
      standing('ru', { stage: 'signed', findings: { blocks: 1, warns: 0, informs: 0 } }),
    ],
    { title: 'Gəncədə ŞUŞA günləri', section: 'Culture' },
  )

  test('when one of its languages fits every condition', () => {
    expect(found('stage:in_review', ship)).toEqual(['kk'])
    expect(found('lang:kk,ru', ship)).toEqual(['kk', 'ru'])
    expect(found('lang:ru stage:in_review', ship)).toBeUndefined()
    expect(found('is:mine is:overdue', ship)).toEqual(['kk'])
    expect(found('has:blocks', ship)).toEqual(['ru'])
    expect(found('has:people', ship)).toEqual(['ru'])
    expect(found('is:unassigned', ship)).toEqual(['ru'])
  })

  test('by its section, its author and whose work it is', () => {
    expect(found('section:culture by:helen who:zhanar', ship)).toEqual(['kk'])
    expect(found('section:sport', ship)).toBeUndefined()
    expect(found('by:kamran', ship)).toBeUndefined()
  })

  test('by words of its title, without regard to case and marks', () => {
    expect(found('gəncədə susa', ship)).toBeDefined()
    expect(found('"şuşa günləri"', ship)).toBeDefined()
    expect(found('Bakı', ship)).toBeUndefined()
  })
})

describe('what waits for somebody', () => {
  const reader = (handle: string, ...rights: readonly Right[]) => ({
    handle,
    now: NOW,
    may: (role: Right['role'], language: Language) => may({ rights } as unknown as Person, role, language),
  })
  const of = (list: ReturnType<typeof readyFor>) =>
    list.map(({ slug, language, need }) => `${slug} ${language} ${need}`)

  test('a reviewer confirms what is written and signs what is confirmed, in their language', () => {
    const articles = [
      article('written', [standing('kk'), standing('ru')]),
      article('half', [standing('kk', { states: { initial: 2, translated: 3, reviewed: 0, final: 0 } })]),
      article('confirmed', [standing('kk', { stage: 'reviewed' })]),
    ]
    expect(of(readyFor(articles, reader('zhanar', { role: 'reviewer', language: 'kk' })))).toEqual([
      'confirmed kk sign',
      'half kk edit',
      'written kk confirm',
    ])
  })

  test('a translator is not sent to what somebody else has', () => {
    const articles = [article('theirs', [standing('kk', { assignee: 'dinara' })]), article('free', [standing('kk')])]
    expect(of(readyFor(articles, reader('yerlan', { role: 'translator', language: 'kk' })))).toEqual(['free kk edit'])
  })

  test('a publisher publishes what is signed and not yet ordered, and originals', () => {
    const articles = [
      article('signed', [standing('kk', { stage: 'signed' })]),
      article('ordered', [standing('kk', { stage: 'signed', scheduled: '2026-11-24T00:00:00.000Z' })]),
      article('original', [], { languages: [standing('en', { stage: 'source' })] }),
    ]
    expect(of(readyFor(articles, reader('kamran', { role: 'publisher', language: null })))).toEqual([
      'original en publish',
      'signed kk publish',
    ])
  })

  test('what is late comes first, then what is due soonest, then what is mine, then what has most in its way', () => {
    const blocks = { blocks: 3, warns: 0, informs: 0 }
    const articles = [
      article('plain', [standing('kk')]),
      article('blocked', [standing('kk', { findings: blocks })]),
      article('mine', [standing('kk', { assignee: 'zhanar' })]),
      article('soon', [standing('kk', { due: '2026-11-23T13:00:00.000Z' })]),
      article('late', [standing('kk', { due: '2026-11-23T10:00:00.000Z' })]),
    ]
    const list = readyFor(articles, reader('zhanar', { role: 'reviewer', language: 'kk' }))
    expect(list.map(({ slug }) => slug)).toEqual(['late', 'soon', 'mine', 'blocked', 'plain'])
    expect(list[0]).toMatchObject({ overdue: true, count: 5 })
  })

  test('who may nothing is waited for by nothing', () => {
    expect(readyFor([article('written', [standing('kk')])], reader('olga'))).toEqual([])
  })
})
