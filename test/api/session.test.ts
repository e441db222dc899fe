import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invite } from '../../src/steps/signIn.ts'
import { personId } from '../../src/text/identity.ts'
import { ask, codeOf } from './ask.ts'
import { ARTICLE, type Door, type Handle, openDoor } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

const link = async (handle: Handle) => `/sign-in/${await invite(personId(handle), door.ports)}`
const OWN = { 'sec-fetch-site': 'same-origin' }

/** Signs in and answers the request header that holds the session. */
const signIn = async (handle: Handle): Promise<{ cookie: string }> => {
  const reply = await door.app.inject({ method: 'POST', url: await link(handle), headers: OWN })
  const [cookie] = reply.cookies
  return { cookie: `${cookie?.name}=${cookie?.value}` }
}
const submit = (headers: Record<string, string>, markdown = ARTICLE) =>
  ask(door.app, 'POST', '/api/articles', { headers, body: { markdown } })

describe('a sign-in link', () => {
  test('shows a button and is not spent by being looked at', async () => {
    const url = await link('helen')
    for (const _ of [1, 2]) {
      const page = await door.app.inject({ url, headers: { 'accept-language': 'ru' } })
      expect([page.statusCode, page.cookies]).toEqual([200, []])
      expect(page.body).toContain('<form method="post"><button type="submit">Войти</button></form>')
    }
    const reply = await door.app.inject({
      method: 'POST',
      url,
      headers: { ...OWN, 'content-type': 'application/x-www-form-urlencoded' },
      payload: '',
    })
    expect([reply.statusCode, reply.headers.location]).toEqual([303, '/'])
    expect(reply.cookies).toMatchObject([{ name: 'terjiman_session', httpOnly: true, sameSite: 'Lax', path: '/' }])
    expect(reply.cookies[0]).not.toHaveProperty('secure')
  })

  test('works once', async () => {
    const url = await link('helen')
    await door.app.inject({ method: 'POST', url, headers: OWN })
    const reply = await door.app.inject({ method: 'POST', url, headers: OWN })
    expect([reply.statusCode, reply.headers['content-type'], reply.cookies]).toEqual([
      401,
      'text/html; charset=utf-8',
      [],
    ])
    expect(reply.body).toContain('This sign-in link has been used already')
  })

  test('is not spent from another site', async () => {
    const url = await link('helen')
    const foreign = await door.app.inject({ method: 'POST', url, headers: { origin: 'https://evil.example' } })
    expect([foreign.statusCode, foreign.cookies]).toEqual([403, []])
    expect((await door.app.inject({ method: 'POST', url, headers: OWN })).statusCode).toBe(303)
  })

  test('over https sets a cookie that no other host and no plain connection could set', async () => {
    const headers = { ...OWN, 'x-forwarded-proto': 'https' }
    const reply = await door.app.inject({ method: 'POST', url: await link('helen'), headers })
    expect(reply.cookies).toMatchObject([{ name: '__Host-terjiman_session', secure: true, httpOnly: true, path: '/' }])
    expect(reply.headers['strict-transport-security']).toContain('max-age=')
    const plain = reply.cookies[0]?.value
    const answer = await ask(door.app, 'GET', '/api/me', {
      headers: { 'x-forwarded-proto': 'https', cookie: `terjiman_session=${plain}` },
    })
    expect(answer.status).toBe(401)
  })

  test('behind a proxy that says nothing, the public address says it', async () => {
    const app = door.another({}, { origin: 'https://desk.example.org/' })
    const headers = { origin: 'https://desk.example.org' }
    const reply = await app.inject({ method: 'POST', url: await link('helen'), headers })
    expect(reply.cookies).toMatchObject([{ name: '__Host-terjiman_session', secure: true }])
  })

  test('ends the session that was there before', async () => {
    const former = await signIn('helen')
    await door.app.inject({ method: 'POST', url: await link('nigar'), headers: { ...former, ...OWN } })
    expect((await ask(door.app, 'GET', '/api/me', { headers: former })).status).toBe(401)
  })
})

describe('a session', () => {
  test('says who asks', async () => {
    const { body } = await ask(door.app, 'GET', '/api/me', { headers: await signIn('zhanar') })
    expect(body.handle).toBe('zhanar')
  })

  test('is over after signing out, whoever kept the cookie', async () => {
    const session = await signIn('helen')
    const reply = await door.app.inject({ method: 'POST', url: '/sign-out', headers: { ...session, ...OWN } })
    expect([reply.statusCode, reply.cookies[0]?.value]).toEqual([303, ''])
    const answer = await ask(door.app, 'GET', '/api/me', { headers: session })
    expect([answer.status, codeOf(answer)]).toEqual([401, 'sign_in.needed'])
  })

  test('is over when its time is past', async () => {
    const session = await signIn('helen')
    const later = door.another({ now: () => new Date(Date.now() + 15 * 24 * 60 * 60_000) })
    expect((await ask(later, 'GET', '/api/me', { headers: session })).status).toBe(401)
  })

  test.each([
    ['from another site', { origin: 'https://evil.example' }],
    ['from a neighbouring site', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:80' }],
    ['of unknown origin', {}],
    ['of a page without an origin', { origin: 'null' }],
  ])('does not act %s', async (_, headers) => {
    const answer = await submit({ ...(await signIn('helen')), ...(headers as Record<string, string>) })
    expect([answer.status, codeOf(answer)]).toEqual([403, 'origin.foreign'])
  })

  test.each([
    ['a browser that says so', OWN],
    ['a browser that names its origin', { origin: 'http://localhost:80' }],
  ])('acts for %s', async (name, headers) => {
    const markdown = ARTICLE.replace('slug: a-ship', `slug: ${name.replaceAll(' ', '-')}`)
    const answer = await submit({ ...(await signIn('helen')), ...headers }, markdown)
    expect(answer.status).toBe(201)
  })

  test('may be read from anywhere: nothing is done by reading', async () => {
    const headers = { ...(await signIn('helen')), 'sec-fetch-site': 'cross-site' }
    expect((await ask(door.app, 'GET', '/api/me', { headers })).status).toBe(200)
  })

  test('is nobody’s to a page that somebody else had opened: nothing is done in another’s name', async () => {
    const mine = await signIn('helen')
    const answers = ['helen', 'zhanar'].map((meant) =>
      ask(door.app, 'GET', '/api/me', { headers: { ...mine, 'terjiman-person': meant } }),
    )
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 401])
  })
})

describe('a token', () => {
  test('acts from anywhere: no browser sends it along', async () => {
    const headers = { authorization: `bearer ${door.token.helen}`, origin: 'https://tool.example' }
    expect((await submit(headers, ARTICLE.replace('slug: a-ship', 'slug: by-token'))).status).toBe(201)
  })

  test.each(['Bearer none', 'Bearer', 'Basic aGVsZW46eA=='])('“%s” is nobody’s', async (authorization) => {
    const answer = await ask(door.app, 'GET', '/api/me', { headers: { authorization } })
    expect([answer.status, codeOf(answer)]).toEqual([401, 'sign_in.needed'])
  })

  test('is no session, and a session no token', async () => {
    const cookie = `terjiman_session=${door.token.helen}`
    expect((await ask(door.app, 'GET', '/api/me', { headers: { cookie } })).status).toBe(401)
    const session = (await signIn('helen')).cookie.split('=')[1] as string
    expect((await ask(door.app, 'GET', '/api/me', { token: session })).status).toBe(401)
  })
})

test('the log holds no secret', async () => {
  const lines: object[] = []
  const app = door.another({}, { log: (line) => void lines.push(line) })
  const url = await link('helen')
  const secret = url.split('/').at(-1) as string
  const reply = await app.inject({ method: 'POST', url, headers: OWN })
  const session = reply.cookies[0]?.value as string
  await app.inject({
    url: `${url}?x`,
    headers: { authorization: `Bearer ${door.token.nigar}`, cookie: `terjiman_session=${session}` },
  })
  const log = JSON.stringify(lines)
  expect(log).toContain('/sign-in/…')
  for (const one of [secret, session, door.token.nigar]) expect(log).not.toContain(one)
})
