import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { networkOf } from '../../src/api/visitor.ts'
import { hashPassword } from '../../src/steps/password.ts'
import { invite } from '../../src/steps/signIn.ts'
import { personId } from '../../src/text/identity.ts'
import { ask, codeOf } from './ask.ts'
import { type Door, type Handle, openDoor } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

const OWN = { 'sec-fetch-site': 'same-origin' }
const MINUTE = 60_000
const PASSWORD = 'жеті рет өлшеп бір рет кес'

const give = async (handle: Handle, password = PASSWORD) =>
  door.ports.store.passwords.put(personId(handle), await hashPassword(password), new Date())

/** Each test from an address of its own: attempts are counted by it. */
let host = 0
const from = () => ({ ...OWN, 'x-forwarded-for': `198.51.100.${++host}` })

const signIn = (body: object, headers: Record<string, string> = from(), app = door.app) =>
  app.inject({ method: 'POST', url: '/sign-in', headers, payload: body })

const cookieOf = (reply: { readonly cookies: readonly { name: string; value: string }[] }) => ({
  cookie: reply.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
})

const byLink = async (handle: Handle) =>
  cookieOf(
    await door.app.inject({
      method: 'POST',
      url: `/sign-in/${await invite(personId(handle), door.ports)}`,
      headers: { ...OWN, 'user-agent': 'Browser of the test' },
    }),
  )

describe('a password', () => {
  test('signs in from an open desk, which stays where it is', async () => {
    await give('zhanar')
    const reply = await signIn({ handle: ' Zhanar ', password: PASSWORD })
    expect([reply.statusCode, reply.json().handle]).toEqual([200, 'zhanar'])
    expect(reply.cookies).toMatchObject([{ name: 'terjiman_session', httpOnly: true, sameSite: 'Lax', path: '/' }])
    expect((await ask(door.app, 'GET', '/api/me', { headers: cookieOf(reply) })).body.handle).toBe('zhanar')
  })

  test('signs in from the page, and leads to where one wanted to go', async () => {
    await give('zhanar')
    const form = new URLSearchParams({ handle: 'zhanar', password: PASSWORD, next: '/articles/bold' })
    const headers = { ...from(), 'content-type': 'application/x-www-form-urlencoded' }
    const reply = await door.app.inject({ method: 'POST', url: '/sign-in', headers, payload: `${form}` })
    expect([reply.statusCode, reply.headers.location]).toEqual([303, '/articles/bold'])
    const wrong = `${new URLSearchParams({ handle: 'zha"nar', password: 'wrong', next: '//evil.example' })}`
    const page = await door.app.inject({ method: 'POST', url: '/sign-in', headers, payload: wrong })
    expect([page.statusCode, page.headers['content-type']]).toEqual([401, 'text/html; charset=utf-8'])
    expect(page.body).toContain('role="alert"')
    expect(page.body).toContain('value="zha&quot;nar"')
    expect(page.body).toContain('name="next" type="hidden" value="/"')
    expect(page.body).not.toContain('wrong"')
  })

  test('is the same in either Unicode form', async () => {
    await give('sevinc', 'Şəki çörəyi 12'.normalize('NFD'))
    expect((await signIn({ handle: 'sevinc', password: 'Şəki çörəyi 12'.normalize('NFC') })).statusCode).toBe(200)
  })

  test('ends the session that was there before in this browser', async () => {
    await give('zhanar')
    const former = await byLink('zhanar')
    await signIn({ handle: 'zhanar', password: PASSWORD }, { ...from(), ...former })
    expect((await ask(door.app, 'GET', '/api/me', { headers: former })).status).toBe(401)
  })

  test('wrong, of nobody, of somebody without one or kept out: the answer is the same', async () => {
    await give('zhanar')
    await give('helen')
    const helen = await door.ports.store.people.get(personId('helen'))
    if (helen) await door.ports.store.people.put({ ...helen, disabled: true })
    const replies = await Promise.all(
      [
        { handle: 'zhanar', password: 'wrong' },
        { handle: 'nobody', password: PASSWORD },
        { handle: 'nigar', password: PASSWORD },
        { handle: 'helen', password: PASSWORD },
      ].map((body) => signIn(body)),
    )
    if (helen) await door.ports.store.people.put(helen)
    expect(new Set(replies.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1)
    expect([replies[0]?.statusCode, replies[0]?.json().fault.code]).toEqual([401, 'sign_in.wrong'])
    expect(replies.flatMap(({ cookies }) => cookies)).toEqual([])
  })

  test('of nobody costs the same time', async () => {
    await give('zhanar')
    const times: Record<string, number[]> = { zhanar: [], 'unheard-of': [] }
    // in turns, so that whatever else the machine does falls on both
    for (let n = 0; n < 9; n++)
      for (const [handle, own] of Object.entries(times)) {
        const begun = performance.now()
        await signIn({ handle, password: 'wrong' })
        own.push(performance.now() - begun)
      }
    const [known = 0, unknown = 0] = Object.values(times).map((own) => own.toSorted((one, other) => one - other)[4])
    expect(unknown / known).toBeGreaterThan(0.4)
    expect(unknown / known).toBeLessThan(2.5)
  })

  test('is not taken from another site', async () => {
    const reply = await signIn({ handle: 'zhanar', password: PASSWORD }, { origin: 'https://evil.example' })
    expect([reply.statusCode, reply.json().fault.code]).toEqual([403, 'origin.foreign'])
  })

  test('may be guessed ten times from one address, and then not even rightly; elsewhere the person still comes in', async () => {
    await give('yerlan')
    const guesser = from()
    for (let n = 0; n < 10; n++)
      expect((await signIn({ handle: 'yerlan', password: `guess ${n}` }, guesser)).statusCode).toBe(401)
    const refused = await signIn({ handle: 'yerlan', password: PASSWORD }, guesser)
    expect([refused.statusCode, refused.json().fault.code]).toEqual([429, 'sign_in.too_many'])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(30)
    const other = door.another({})
    expect((await signIn({ handle: 'yerlan', password: PASSWORD }, guesser, other)).statusCode).toBe(429)
    expect((await signIn({ handle: 'yerlan', password: PASSWORD })).statusCode).toBe(200)
  })
})

describe('setting a password', () => {
  const set = (headers: Record<string, string>, body: object, app = door.app) =>
    ask(app, 'PUT', '/api/me/password', { headers: { ...from(), ...headers }, body })

  test('takes none just after a link, and ends every other session', async () => {
    const [here, there] = [await byLink('timur'), await byLink('timur')]
    const answer = await set(here, { password: 'бес арыстан жеті қоян' })
    expect([answer.status, answer.body.ended]).toEqual([200, 1])
    expect((await ask(door.app, 'GET', '/api/me', { headers: here })).status).toBe(200)
    expect((await ask(door.app, 'GET', '/api/me', { headers: there })).status).toBe(401)
    expect((await signIn({ handle: 'timur', password: 'бес арыстан жеті қоян' })).statusCode).toBe(200)
  })

  test('takes the present one a while after, and otherwise', async () => {
    const link = await byLink('timur')
    await give('timur')
    const later = door.another({ now: () => new Date(Date.now() + 16 * MINUTE) })
    expect(codeOf(await set(link, { password: 'another password' }, later))).toBe('password.wrong')
    expect(codeOf(await set(link, { password: 'another password', present: 'no' }, later))).toBe('password.wrong')
    const byPassword = cookieOf(await signIn({ handle: 'timur', password: PASSWORD }))
    expect((await set(byPassword, { password: 'another password' })).status).toBe(403)
    expect((await set(byPassword, { password: 'another password', present: PASSWORD })).status).toBe(200)
    expect((await set({ authorization: `Bearer ${door.token.timur}` }, { password: 'by a program 1' })).status).toBe(
      403,
    )
  })

  test.each([
    ['seven77', 'password.short'],
    ['ə'.repeat(257), 'password.long'],
    ['Password123', 'password.common'],
    ['йцукен123', 'password.common'],
    ['aaaaaaaaaaaa', 'password.common'],
    ['terjiman2026', 'password.own'],
  ])('%s is refused', async (password, code) => {
    expect(codeOf(await set(await byLink('timur'), { password }))).toBe(code)
  })

  test.each(['eight888', 'əb'.repeat(128), 'a b c d e', '🦊🦊🦊🦊 лиса'])(
    '%s is accepted: no kinds of signs are asked for',
    async (password) => {
      expect((await set(await byLink('timur'), { password })).status).toBe(200)
    },
  )
})

describe('sessions', () => {
  test('are listed and ended by an id that opens nothing', async () => {
    const [here, there] = [await byLink('nigar'), await byLink('nigar')]
    const { body } = await ask(door.app, 'GET', '/api/me/sessions', { headers: here })
    expect(body.sessions).toHaveLength(2)
    const [other] = body.sessions.filter(({ current }: { current: boolean }) => !current)
    expect(other).toMatchObject({ via: 'link', browser: 'Browser of the test' })
    const opened = await ask(door.app, 'GET', '/api/me', { headers: { cookie: `terjiman_session=${other.id}` } })
    expect(opened.status).toBe(401)
    const url = `/api/me/sessions/${other.id}`
    const strangers = { headers: { ...OWN, ...(await byLink('timur')) } }
    expect(codeOf(await ask(door.app, 'DELETE', url, strangers))).toBe('session.unknown')
    const ended = await ask(door.app, 'DELETE', url, { headers: { ...OWN, ...here } })
    expect(ended.body.sessions).toMatchObject([{ current: true }])
    const gone = await ask(door.app, 'GET', '/api/me', { headers: there })
    expect([gone.status, codeOf(gone)]).toEqual([401, 'sign_in.needed'])
  })

  test('end when nobody has used them for a day, and last while somebody does', async () => {
    const [used, idle] = [await byLink('sevinc'), await byLink('sevinc')]
    const hours = (count: number) => door.another({ now: () => new Date(Date.now() + count * 60 * MINUTE) })
    expect((await ask(hours(20), 'GET', '/api/me', { headers: used })).status).toBe(200)
    expect((await ask(hours(30), 'GET', '/api/me', { headers: used })).status).toBe(200)
    const answer = await ask(hours(30), 'GET', '/api/me', { headers: idle })
    expect([answer.status, codeOf(answer)]).toEqual([401, 'sign_in.needed'])
  })
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s is in %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
