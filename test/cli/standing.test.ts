import { expect, test } from 'vitest'
import { languageSummary } from '../../src/cli/standing.ts'
import type { LanguageStanding, Standing } from '../../src/model/standing.ts'
import { voice } from './ground.ts'

const say = (key: string, params?: Readonly<Record<string, string | number>>) => voice.say('en', `cli.${key}`, params)
const article = { id: 'a1', source: 'en' } as unknown as Standing['article']

const kazakh: LanguageStanding = {
  language: 'kk',
  translation: null,
  etag: 1,
  checked: 1,
  states: { initial: 0, translated: 0, reviewed: 0, final: 3 },
  findings: { blocks: 0, warns: 0, informs: 0 },
  open: 0,
  failure: null,
  signed: true,
  edition: 'live',
  current: true,
  undelivered: [],
  assignee: null,
  due: null,
}
const summary = (facts: Partial<LanguageStanding>) =>
  languageSummary({ ...kazakh, ...facts }, { article } as Standing, () => undefined, { say })

test('an edition that reached its readers is live', () => {
  expect(summary({})).toBe('live')
})

test.each([
  [{ undelivered: ['pages', 'rss'] }, 'live, not delivered: pages, rss'],
  [{ undelivered: ['pages'], edition: 'killed' as const }, 'killed, not delivered: pages'],
])('one that did not says in which channels: %j', (facts, words) => {
  expect(summary(facts)).toBe(words)
})

test.each([
  [{ initial: 38, translated: 0, reviewed: 0, final: 0 }, 'nothing drafted 0/38'],
  [{ initial: 37, translated: 1, reviewed: 0, final: 0 }, 'in review 0/38'],
])('a draft of which nothing is there is not in review: %j', (states, words) => {
  expect(summary({ translation: 't1' as LanguageStanding['translation'], states, signed: false, edition: null })).toBe(
    words,
  )
})
