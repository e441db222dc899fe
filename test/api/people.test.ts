import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personId } from '../../src/text/identity.ts'
import { ask, codeOf } from './ask.ts'
import { type Door, type Handle, openDoor } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

type Method = Parameters<typeof ask>[1]
const as = (handle: Handle, method: Method, path: string, body?: unknown) =>
  ask(door.app, method, `/api/people${path}`, { token: door.token[handle], body })
const events = async (kind: string) =>
  (await door.ports.store.events.after(0, 1000)).filter((event) => event.kind === kind).map(({ data }) => data)

const ADA = { handle: 'ada', name: 'Ада Л.', language: 'ru', rights: [{ role: 'translator', language: 'ru' }] }

describe('people', () => {
  test('are added and told to everybody, their addresses to administrators and themselves alone', async () => {
    const added = await as('nigar', 'POST', '', { ...ADA, email: 'Ada@example.org' })
    expect([added.status, added.body]).toEqual([201, { ...ADA, email: 'ada@example.org', disabled: false }])
    const seen = async (handle: Handle) =>
      (await as(handle, 'GET', '')).body.people.find(({ handle }: { handle: string }) => handle === 'ada')
    expect(await seen('nigar')).toMatchObject({ email: 'ada@example.org' })
    expect(await seen('yerlan')).toEqual({ ...ADA, email: null, disabled: false })
    expect(await events('person_added')).toEqual([{ person: 'ada', rights: ADA.rights }])
  })

  test.each([
    [{ ...ADA, handle: 'nigar' }, 'person.taken'],
    [{ ...ADA, handle: 'bela', email: 'ADA@example.org' }, 'person.taken'],
    [{ ...ADA, handle: 'Bela' }, 'request.unfit'],
    [{ ...ADA, handle: 'bela', name: ' ' }, 'request.unfit'],
    [{ ...ADA, handle: 'bela', email: 'bela' }, 'request.unfit'],
    [{ ...ADA, handle: 'bela', rights: [{ role: 'king', language: null }] }, 'request.unfit'],
  ])('%j is refused: %s', async (body, code) => {
    expect(codeOf(await as('nigar', 'POST', '', body))).toBe(code)
  })

  test('are changed in what is given, and it is known by whom', async () => {
    await as('nigar', 'POST', '', { ...ADA, handle: 'bela', email: 'bela@example.org' })
    const rights = [{ role: 'reviewer', language: 'ru' }]
    const changed = await as('nigar', 'PATCH', '/bela', { rights, email: null })
    expect(changed.body).toEqual({ ...ADA, handle: 'bela', rights, email: null, disabled: false })
    expect(await events('person_changed')).toEqual([{ person: 'bela', changed: ['rights', 'email'], rights }])
    expect(codeOf(await as('nigar', 'PATCH', '/nobody', { name: 'N' }))).toBe('person.unknown')
  })

  test.each([
    ['POST', '', ADA],
    ['PATCH', '/helen', { name: 'H' }],
    ['POST', '/helen/link', undefined],
    ['POST', '/helen/tokens', { label: 'x' }],
    ['GET', '/helen/tokens', undefined],
    ['DELETE', '/helen/tokens/x', undefined],
  ] as const)('%s %s is not for everybody', async (method, path, body) => {
    const answer = await as('zhanar', method, path, body)
    expect([answer.status, codeOf(answer), answer.body.fault.params.able]).toEqual([403, 'rights.missing', 'nigar'])
  })

  test('keep one administrator, even when two take it from each other at once', async () => {
    const rights: unknown[] = []
    expect(codeOf(await as('nigar', 'PATCH', '/nigar', { rights }))).toBe('person.last_administrator')
    expect(codeOf(await as('nigar', 'PATCH', '/nigar', { disabled: true }))).toBe('person.last_administrator')
    const all = [{ role: 'administrator', language: null }]
    await as('nigar', 'PATCH', '/helen', { rights: all })
    const answers = await Promise.all([
      as('nigar', 'PATCH', '/helen', { rights }),
      as('helen', 'PATCH', '/nigar', { rights }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).not.toEqual([200, 200])
    const left = (await door.ports.store.people.all()).filter(({ rights }) =>
      rights.some(({ role }) => role === 'administrator'),
    )
    expect(left).toHaveLength(1)
    const nigar = await door.ports.store.people.get(personId('nigar'))
    if (nigar) await door.ports.store.people.put({ ...nigar, rights: [{ role: 'administrator', language: null }] })
  })
})

describe('a link', () => {
  test('signs the person in, once', async () => {
    const { status, body } = await as('nigar', 'POST', '/timur/link')
    expect([status, body.handle]).toEqual([201, 'timur'])
    expect(Date.parse(body.until) - Date.now()).toBeGreaterThan(25 * 60_000)
    const { pathname, origin } = new URL(body.link)
    expect(origin).toBe('http://localhost')
    const signIn = () =>
      door.app.inject({ method: 'POST', url: pathname, headers: { 'sec-fetch-site': 'same-origin' } })
    expect((await signIn()).statusCode).toBe(303)
    expect((await signIn()).statusCode).toBe(401)
    expect(await events('invited')).toEqual([{ person: 'timur' }])
  })

  test('leads to the public address', async () => {
    const app = door.another({}, { origin: 'https://desk.example.org' })
    const { body } = await ask(app, 'POST', '/api/people/timur/link', { token: door.token.nigar })
    expect(body.link).toMatch(/^https:\/\/desk\.example\.org\/sign-in\/[\w-]{43}$/)
  })
})

describe('tokens', () => {
  test('are made for oneself, listed without their secret, and revoked', async () => {
    const { status, body } = await as('yerlan', 'POST', '/yerlan/tokens', { label: 'a program' })
    expect(status).toBe(201)
    const me = () => ask(door.app, 'GET', '/api/me', { token: body.token })
    expect((await me()).body.handle).toBe('yerlan')
    const listed = (await as('yerlan', 'GET', '/yerlan/tokens')).body.tokens
    const [own] = listed.filter(({ id }: { id: string }) => id === body.id)
    expect(own).toEqual({ id: body.id, label: 'a program', begun: expect.any(String), seen: expect.any(String) })
    const left = await as('nigar', 'DELETE', `/yerlan/tokens/${body.id}`)
    expect(left.body.tokens).toHaveLength(listed.length - 1)
    expect((await me()).status).toBe(401)
    expect(codeOf(await as('nigar', 'DELETE', `/yerlan/tokens/${body.id}`))).toBe('token.unknown')
    expect(await events('token_revoked')).toEqual([{ person: 'yerlan' }])
  })
})

describe('who is disabled', () => {
  test('is out at once by every door, and what was done stays', async () => {
    const { body } = await as('nigar', 'POST', '/sevinc/link')
    const link = new URL(body.link).pathname
    const headers = { 'sec-fetch-site': 'same-origin' }
    const again = new URL((await as('nigar', 'POST', '/sevinc/link')).body.link).pathname
    const [cookie] = (await door.app.inject({ method: 'POST', url: again, headers })).cookies
    const session = { headers: { cookie: `${cookie?.name}=${cookie?.value}` } }
    expect((await ask(door.app, 'GET', '/api/me', session)).status).toBe(200)
    expect((await as('nigar', 'PATCH', '/sevinc', { disabled: true })).body.disabled).toBe(true)
    expect((await ask(door.app, 'GET', '/api/me', session)).status).toBe(401)
    expect((await ask(door.app, 'GET', '/api/me', { token: door.token.sevinc })).status).toBe(401)
    expect((await door.app.inject({ method: 'POST', url: link, headers })).statusCode).toBe(401)
    expect(codeOf(await as('nigar', 'POST', '/sevinc/link'))).toBe('person.disabled')
    await as('nigar', 'PATCH', '/sevinc', { disabled: false })
    expect((await ask(door.app, 'GET', '/api/me', { token: door.token.sevinc })).status).toBe(200)
    expect((await ask(door.app, 'GET', '/api/me', session)).status).toBe(401)
  })
})
