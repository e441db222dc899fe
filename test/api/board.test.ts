import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine.ts'
import { ask } from './ask.ts'
import { type Door, openDoor } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
  const body = {
    markdown: '# <b>Bold</b> & "quoted"\n\nOne sentence.\n',
    slug: 'bold',
    source: 'en',
    languages: ['kk'],
  }
  await ask(door.app, 'POST', '/api/articles', { token: door.token.helen, body })
  await door.work()
})
afterAll(() => door.close())

const look = async (url: string, headers: Record<string, string> = {}) => door.app.inject({ url, headers })
const asHelen = () => ({ authorization: `Bearer ${door.token.helen}` })

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })
const problems = (page: string) =>
  validator
    .validateStringSync(page)
    .results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`))

describe('signed out', () => {
  test.each([
    ['en', 'You are not signed in'],
    ['az', 'Daxil olmamısınız'],
    ['ru', 'Вы не вошли'],
    ['kk', 'Сіз жүйеге кірмегенсіз'],
  ])('the page says in %s how to come by a link, and shows nothing else', async (language, words) => {
    const page = await look('/', { 'accept-language': language })
    expect(page.body).toContain(words)
    expect(page.body).toContain(`<html lang="${language}"`)
    expect(page.body).toContain('terjiman people link')
    expect(page.body).not.toContain('bold')
    expect(problems(page.body)).toEqual([])
  })
})

describe('signed in', () => {
  test.each(['en', 'az', 'ru', 'kk'])('the board is sound HTML in %s', async (language) => {
    const { body } = await look(`/?lang=${language}`, asHelen())
    expect(problems(body)).toEqual([])
  })

  test('shows each article with the stage of each language and its counts', async () => {
    const { body } = await look('/', asHelen())
    expect(body).toContain('bold · revision 1')
    expect(body).toContain('<span class="stage source">Original</span>')
    expect(body).toMatch(/<span class="stage in_review">Nothing drafted yet<\/span><small>Empty: 2<\/small>/)
    expect(body).toContain('<span class="absent">–</span>')
  })

  test('an edition that readers were not reached with does not look simply live', async () => {
    const { store } = door.ports
    const standings: typeof store.articles.standings = async (filter) =>
      (await store.articles.standings(filter)).map((one) => ({
        ...one,
        languages: one.languages.map((spoken) => ({
          ...spoken,
          edition: 'live',
          current: true,
          undelivered: spoken.language === 'kk' ? ['pages', 'rss'] : [],
        })),
      }))
    const app = door.another({ store: { ...store, articles: { ...store.articles, standings } } })
    const { body } = await app.inject({ url: '/', headers: asHelen() })
    expect(body).toMatch(/class="stage live">[^<]*<\/span><small class="blocks">Not delivered: pages, rss</)
    expect(body.match(/Not delivered/g)).toHaveLength(1)
    expect(problems(body)).toEqual([])
  })

  test('counts findings by how serious they are', async () => {
    const address = '/api/articles/bold/translations/kk'
    const { body } = await ask(door.app, 'GET', address, { token: door.token.yerlan })
    const segments = [{ segment: body.segments[0].id, tagged: 'BLOCK' }]
    await ask(door.app, 'PATCH', `${address}/segments`, {
      token: door.token.yerlan,
      body: { base: body.etag, segments },
    })
    await door.work()
    const page = await look('/', asHelen())
    expect(page.body).toContain('<small class="blocks">Blocking findings: 1</small>')
    expect(page.body).toContain('<small>Empty: 1 · To review: 1</small>')
  })

  test('writes what people wrote as text', async () => {
    const { body } = await look('/', asHelen())
    expect(body).toContain('helen &lt;of&gt; &quot;test&quot;')
    expect(body).not.toMatch(/<b>|<script|style="|onerror/)
  })

  test('says clearly when there is no engine, and which ones there are', async () => {
    expect((await look('/', asHelen())).body).toContain('No translation engine is configured')
    const engine: Engine = {
      id: 'amazon-translate',
      capabilities: () => undefined,
      reach: async () => {},
      suggest: async () => [],
    }
    const app = door.another({ engines: [engine] })
    const page = await app.inject({ url: '/', headers: asHelen() })
    expect(page.body).toContain('Translation engines: amazon-translate')
    expect(page.body).not.toContain('No translation engine')
  })

  test('remembers the language that was chosen', async () => {
    const chosen = await look('/?lang=kk', asHelen())
    expect(chosen.body).toContain('<html lang="kk"')
    expect(chosen.cookies).toMatchObject([{ name: 'terjiman_language', value: 'kk', httpOnly: true, sameSite: 'Lax' }])
    const later = await look('/', { ...asHelen(), cookie: 'terjiman_language=kk' })
    expect(later.body).toContain('Мақалалар')
    expect((await look('/?lang=de', asHelen())).statusCode).toBe(400)
  })
})

test('an empty newsroom says what to do', async () => {
  const { store } = door.ports
  const app = door.another({ store: { ...store, articles: { ...store.articles, standings: async () => [] } } })
  const page = await app.inject({ url: '/', headers: asHelen() })
  expect(page.body).toContain('There are no articles yet')
})

test('a failure stands beside what failed', async () => {
  const { store } = door.ports
  const [standing] = await store.articles.standings({})
  const failure = { code: 'engine.refused', params: { engine: 'x', reason: 'no <key>' } } as const
  const failed = { ...standing, failure } as NonNullable<typeof standing>
  const app = door.another({ store: { ...store, articles: { ...store.articles, standings: async () => [failed] } } })
  const page = await app.inject({ url: '/', headers: asHelen() })
  expect(page.body).toContain('<p class="failure">The engine “x” refused the request: no &lt;key&gt;.')
})
