import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, codeOf } from './ask.ts'
import { type Door, openDoor } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

describe('a fault is told', () => {
  test.each([
    ['kk', 'мақала жоқ'],
    ['ru', 'Статьи'],
    ['az', 'məqalə'],
    ['en', 'There is no article'],
  ])('in the %s of the person who asks', async (language, words) => {
    const handle = ({ kk: 'zhanar', ru: 'timur', az: 'sevinc', en: 'helen' } as const)[language as 'kk']
    const headers = { 'accept-language': 'de' }
    const answer = await ask(door.app, 'GET', '/api/articles/nowhere', { token: door.token[handle], headers })
    expect(answer.headers['content-language']).toBe(language)
    expect(answer.body.fault.message.toLowerCase()).toContain(words.toLowerCase())
    expect(answer.body.fault.params).toEqual({ slug: 'nowhere' })
  })

  test.each([
    ['kk-KZ,ru;q=0.8', 'kk'],
    ['de, ru;q=0.5, az;q=0.7', 'az'],
    ['kk;q=0, en', 'en'],
    ['tr', 'en'],
    ['', 'en'],
  ])('to nobody in particular as “%s” prefers: in %s', async (preference, language) => {
    const answer = await ask(door.app, 'GET', '/api/me', { headers: { 'accept-language': preference } })
    expect(answer.headers['content-language']).toBe(language)
  })

  test('in the language that was chosen on a page before all others', async () => {
    const headers = { cookie: 'terjiman_language=ru' }
    const answer = await ask(door.app, 'GET', '/api/articles/nowhere', { token: door.token.zhanar, headers })
    expect(answer.headers['content-language']).toBe('ru')
  })
})

describe('what fastify itself refuses is a fault too', () => {
  test('an unknown address', async () => {
    const answer = await ask(door.app, 'GET', '/api/nothing', { token: door.token.zhanar })
    expect([answer.status, codeOf(answer), answer.headers['content-language']]).toEqual([404, 'request.unknown', 'kk'])
    const page = await door.app.inject({ url: '/nothing', headers: { accept: 'text/html' } })
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  })

  test('a method that the address has not', async () => {
    const answer = await ask(door.app, 'GET', '/api/articles/x/publish', { token: door.token.nigar })
    expect([answer.status, codeOf(answer)]).toEqual([404, 'request.unknown'])
  })

  test('JSON that is none', async () => {
    const question = { token: door.token.helen, body: '{"markdown": ', type: 'application/json' }
    const answer = await ask(door.app, 'POST', '/api/articles', question)
    expect([answer.status, codeOf(answer), answer.body.fault.params.at]).toEqual([400, 'request.unfit', 'body'])
  })

  test('JSON that reaches for the prototype', async () => {
    const question = { token: door.token.helen, body: '{"markdown":"x","__proto__":{}}', type: 'application/json' }
    const answer = await ask(door.app, 'POST', '/api/articles', question)
    expect([answer.status, codeOf(answer)]).toEqual([400, 'request.unfit'])
  })

  test('a body of no known kind', async () => {
    const question = { token: door.token.helen, body: 'GIF89a', type: 'image/gif' }
    const answer = await ask(door.app, 'POST', '/api/articles', question)
    expect([answer.status, codeOf(answer)]).toEqual([415, 'request.unfit'])
    expect(answer.body.fault.params).toMatchObject({ found: 'image/gif', expected: 'application/json | text/markdown' })
  })

  test('no body at all', async () => {
    const answer = await ask(door.app, 'POST', '/api/articles', { token: door.token.helen })
    expect([answer.status, codeOf(answer)]).toEqual([400, 'request.unfit'])
  })

  test.each([
    ['not well written', '/api/articles/%zz', 400],
    ['longer than any of ours', `/sign-in/${'x'.repeat(1000)}`, 404],
    ['no plain path of the site', '/site//kk', 404],
  ])('an address that is %s', async (_, url, status) => {
    const reply = await door.app.inject({ url, headers: { 'accept-language': 'ru' } })
    expect([reply.statusCode, reply.json().fault.code]).toEqual([status, 'request.unknown'])
    expect(reply.headers).toMatchObject({ 'content-language': 'ru', 'x-content-type-options': 'nosniff' })
  })
})

test('what was not foreseen is logged with its cause and says nothing of the inside', async () => {
  const lines: object[] = []
  const { store } = door.ports
  const articles = { ...store.articles, standings: () => Promise.reject(new Error('password is hunter2')) }
  const app = door.another({ store: { ...store, articles } }, { log: (line) => void lines.push(line) })
  const answer = await ask(app, 'GET', '/api/articles', { token: door.token.helen })
  expect([answer.status, codeOf(answer)]).toEqual([500, 'unforeseen'])
  expect(JSON.stringify(answer.body)).not.toContain('hunter2')
  const logged = lines.find((line) => JSON.stringify(line).includes('hunter2'))
  expect(logged).toMatchObject({ reqId: answer.body.fault.params.what, level: 50 })
})

test('a database that is away is said to be away', async () => {
  const { store } = door.ports
  const { Fault } = await import('../../src/model/fault.ts')
  const jobs = { ...store.jobs, nextDue: () => Promise.reject(new Fault('database.unreachable', { reason: 'gone' })) }
  const answer = await ask(door.another({ store: { ...store, jobs } }), 'GET', '/api/health')
  expect([answer.status, codeOf(answer)]).toEqual([503, 'database.unreachable'])
})

test('the door says that it is well to anybody', async () => {
  expect((await ask(door.app, 'GET', '/api/health')).body).toEqual({ status: 'fine' })
})

test.each(['/', '/api/health', '/api/me', '/site/', '/nothing', '/sign-in/x', '/desk.css', '/openapi.json'])(
  'the answer to %s has the security headers',
  async (url) => {
    const { headers } = await door.app.inject(url)
    const { date, 'content-length': _, etag, 'last-modified': modified, ...lasting } = headers
    expect(lasting).toMatchSnapshot()
  },
)
