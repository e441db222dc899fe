import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { personId } from '../../src/text/identity.ts'
import { startProvider } from '../emulator/openid.ts'
import { ask } from './ask.ts'
import { type Door, openDoor } from './door.ts'

let door: Door
let provider: Awaited<ReturnType<typeof startProvider>>
beforeAll(async () => {
  door = await openDoor()
  provider = await startProvider()
  const { people } = door.ports.store
  const helen = await people.get(personId('helen'))
  if (helen) await people.put({ ...helen, email: 'helen@example.org' })
  await people.put({ id: personId('gone'), handle: 'gone', name: 'G', language: 'ru', rights: [], disabled: true })
})
afterAll(async () => {
  await door.close()
  await provider.stop()
})
beforeEach(() => provider.reset())

const door2 = () => door.another({}, { openId: provider.settings })
type App = ReturnType<typeof door2>

const cookiesOf = (reply: { readonly cookies: readonly { name: string; value: string }[] }) =>
  reply.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')

/** Goes to the provider and back, as a browser does. `bend` changes the way back. */
const travel = async (app: App, next = '/', bend: (back: string) => string = (back) => back) => {
  const away = await app.inject(`/sign-in/openid?next=${encodeURIComponent(next)}`)
  expect(away.statusCode).toBe(303)
  const back = bend(provider.consent(String(away.headers.location)))
  const { pathname, search } = new URL(back)
  return app.inject({ url: `${pathname}${search}`, headers: { cookie: cookiesOf(away) } })
}

const whoIs = async (app: App, reply: Awaited<ReturnType<typeof travel>>) =>
  (await ask(app, 'GET', '/api/me', { headers: { cookie: cookiesOf(reply) } })).body.handle

describe('through the newsroom’s provider', () => {
  test('somebody comes in by the handle, and is where they wanted to go', async () => {
    provider.says({ claims: { preferred_username: 'Zhanar' } })
    const app = door2()
    const reply = await travel(app, '/articles/bold/kk')
    expect([reply.statusCode, reply.headers.location]).toEqual([303, '/articles/bold/kk'])
    expect(await whoIs(app, reply)).toBe('zhanar')
    const session = { headers: { cookie: cookiesOf(reply) } }
    expect((await ask(app, 'GET', '/api/me/sessions', session)).body.sessions).toMatchObject([
      { via: 'openid', current: true },
    ])
  })

  test('somebody comes in by the address that the provider stands for', async () => {
    provider.says({ claims: { preferred_username: 'h.smith', email: 'Helen@example.org', email_verified: true } })
    const app = door2()
    expect(await whoIs(app, await travel(app))).toBe('helen')
  })

  test('what the token does not say, the user info does', async () => {
    provider.says({ userinfo: { preferred_username: 'timur' } })
    const app = door2()
    expect(await whoIs(app, await travel(app))).toBe('timur')
  })

  test.each([
    ['a stranger', { preferred_username: 'nobody' }],
    ['an address that nobody has checked', { email: 'helen@example.org', email_verified: false }],
    ['somebody who is kept out', { preferred_username: 'gone' }],
  ])('%s is told so, and is not added', async (_, claims) => {
    provider.says({ claims, userinfo: { name: 'N' } })
    const people = (await door.ports.store.people.all()).length
    const reply = await travel(door2())
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([403, 'text/html; charset=utf-8'])
    expect(reply.body).toContain('Ask an administrator')
    expect(reply.cookies.map(({ name }) => name)).not.toContain('terjiman_session')
    expect(await door.ports.store.people.all()).toHaveLength(people)
  })

  const claims = { preferred_username: 'zhanar' }
  const past = Math.floor(Date.now() / 1000) - 3600
  test.each([
    ['of another nonce', { claims, change: { nonce: 'another' } }],
    ['that has expired', { claims, change: { iat: past - 300, exp: past } }],
    ['for another audience', { claims, change: { aud: 'another' } }],
    ['of another issuer', { claims, change: { iss: 'https://evil.example' } }],
    ['signed with another key', { claims, forged: true }],
  ])('a token %s lets nobody in', async (_, script) => {
    provider.says(script)
    const reply = await travel(door2())
    expect(reply.statusCode).toBe(401)
    expect(reply.body).toContain('did not succeed')
    expect(reply.cookies.map(({ name }) => name)).not.toContain('terjiman_session')
  })

  test.each([
    ['another state', (back: string) => back.replace(/state=[^&]+/, 'state=another')],
    ['another code', (back: string) => back.replace(/code=[^&]+/, 'code=another')],
    ['a refusal', (back: string) => back.replace(/code=[^&]+/, 'error=access_denied')],
  ])('a way back with %s lets nobody in', async (_, bend) => {
    provider.says({ claims })
    expect((await travel(door2(), '/', bend)).statusCode).toBe(401)
  })

  test('a way back in another browser lets nobody in', async () => {
    provider.says({ claims })
    const app = door2()
    const away = await app.inject('/sign-in/openid')
    const { pathname, search } = new URL(provider.consent(String(away.headers.location)))
    expect((await app.inject(`${pathname}${search}`)).statusCode).toBe(401)
  })

  test('a provider that is away is told of, and found again when it is back', async () => {
    provider.says({ claims })
    const app = door2()
    provider.play({ route: 'GET /.well-known/openid-configuration', times: 1, trick: { type: 'reset' } })
    const reply = await app.inject('/sign-in/openid')
    expect([reply.statusCode, reply.body.includes(provider.url)]).toEqual([502, true])
    expect(await whoIs(app, await travel(app))).toBe('zhanar')
  })
})

test.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/api/me', 'articles'])(
  'nobody is led to %s',
  async (next) => {
    provider.says({ claims: { preferred_username: 'zhanar' } })
    expect((await travel(door2(), next)).headers.location).toBe('/')
  },
)

test('the page offers it only where it is configured', async () => {
  expect((await door2().inject('/sign-in')).body).toContain('href="/sign-in/openid?next=%2F"')
  expect((await door.app.inject('/sign-in')).body).not.toContain('/sign-in/openid')
  expect((await door.app.inject('/sign-in/methods')).json()).toEqual({ password: true, openid: false })
  expect((await door2().inject('/sign-in/methods')).json()).toEqual({ password: true, openid: true })
})
