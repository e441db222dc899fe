import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unfit } from '../../src/api/fit.ts'
import { tellFault } from '../../src/api/views/fault.ts'
import { WANTS } from '../../src/api/wants.ts'
import { Fault } from '../../src/model/fault.ts'
import { LANGUAGES } from '../../src/model/language.ts'
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

  test.each(LANGUAGES)('with the name of what there is too much of in %s', (language) => {
    const fault = new Fault('document.too_many', { what: 'columns', found: 3000, limit: 100 })
    const { message } = tellFault(fault, language, door.ports.voice).fault
    expect(message).toContain(door.ports.voice.say(language, 'constructs.columns'))
    expect(message).toContain('3000')
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
    expect([answer.status, codeOf(answer), answer.headers.allow]).toEqual([405, 'request.method', 'POST'])
    expect(answer.body.fault.params).toMatchObject({ method: 'GET', path: '/api/articles/x/publish', expected: 'POST' })
  })

  test.each([
    ['PUT', '/api/articles?limit=1', 'GET, HEAD, POST'],
    ['DELETE', '/api/articles/x', 'GET, HEAD'],
    ['HEAD', '/api/events', 'GET'],
    ['POST', '/site/kk/', 'GET, HEAD'],
    ['OPTIONS', '/openapi.json', 'GET, HEAD'],
  ] as const)('%s to %s is told what it may be: %s', async (method, url, allow) => {
    const reply = await door.app.inject({ method, url, headers: { authorization: `Bearer ${door.token.nigar}` } })
    expect([reply.statusCode, reply.headers.allow]).toEqual([405, allow])
  })

  test('a method that an unknown address has not, is an unknown address', async () => {
    const reply = await door.app.inject({ method: 'DELETE', url: '/openapi_json' })
    expect([reply.statusCode, reply.headers.allow]).toEqual([404, undefined])
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

describe('what was not as expected is told in plain words', () => {
  const post = async (body: object, language = 'en') => {
    const headers = { 'accept-language': language, cookie: `terjiman_language=${language}` }
    const answer = await ask(door.app, 'POST', '/api/articles/x/publish', { token: door.token.helen, body, headers })
    return answer.body.fault.message
  }

  test.each([
    [
      { language: 'fr' },
      'The request is not as expected: the field “language” of the body is "fr", and this was expected: one of these: az, ru, kk, en. Correct it and send it again.',
    ],
    [
      {},
      'The request is not as expected: the field “language” of the body is missing, and this was expected: one of these: az, ru, kk, en. Correct it and send it again.',
    ],
    [
      { language: 'kk', when: 1 },
      'The request is not as expected: the field “when” of the body is 1, and there is nothing of that name here. Correct it and send it again.',
    ],
    [
      { language: 'kk', at: 'soon' },
      'The request is not as expected: the field “at” of the body is "soon", and this was expected: an instant with its offset from UTC, such as 2026-03-02T09:30:00+04:00. Correct it and send it again.',
    ],
  ])('%j', async (body, message) => {
    expect(await post(body)).toBe(message)
  })

  test.each([
    ['az', 'sorğu mətninin “language” sahəsi: "fr" tapıldı, gözlənilən isə budur: bunlardan biri: az, ru, kk, en.'],
    ['ru', 'поле «language» в теле запроса: найдено "fr", а ожидалось: одно из следующего: az, ru, kk, en.'],
    ['kk', 'сұрау мәтініндегі «language» өрісі: "fr" табылды, ал күтілгені мынау: мыналардың бірі: az, ru, kk, en.'],
  ])('in %s', async (language, words) => {
    expect(await post({ language: 'fr' }, language)).toContain(words)
  })

  test.each(WANTS.map((wants) => [wants]))('of the kind %s in every language', (wants) => {
    for (const language of LANGUAGES) {
      const fault = unfit('body.x', '"y"', [wants, '≥ 1'])
      const { message } = tellFault(fault, language, door.ports.voice).fault
      expect(message).not.toMatch(/[{}≥]|\.\.|undefined/u)
    }
  })

  test('a sentence inside another ends once', () => {
    const fault = new Fault('engine.refused', { engine: 'x', reason: 'The key is wrong.' })
    expect(tellFault(fault, 'en', door.ports.voice).fault.message).toContain('The key is wrong. Check')
  })

  test('a role that goes for all languages names them', async () => {
    const answer = await ask(door.app, 'GET', '/api/jobs', { token: door.token.zhanar })
    expect(answer.body.fault.params).toMatchObject({ role: 'administrator', language: 'az, ru, kk, en' })
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
