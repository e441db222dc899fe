import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, codeOf } from './ask.ts'
import { ARTICLE, type Door, type Handle, openDoor, SLUG } from './door.ts'

const ADDRESS = `/api/articles/${SLUG}/translations/kk`

let door: Door
let segments: readonly string[]
beforeAll(async () => {
  door = await openDoor()
  await ask(door.app, 'POST', '/api/articles', { token: door.token.helen, body: { markdown: ARTICLE } })
  await door.work()
  const { body } = await ask(door.app, 'GET', ADDRESS, { token: door.token.yerlan })
  segments = body.segments.map(({ id }: { id: string }) => id)
})
afterAll(() => door.close())

const lease = (handle: Handle, segment: string | undefined, body: object = {}) =>
  ask(door.app, 'PUT', `${ADDRESS}/leases/${segment}`, { token: door.token[handle], body })
const release = async (handle: Handle, segment: string | undefined) =>
  (await ask(door.app, 'DELETE', `${ADDRESS}/leases/${segment}`, { token: door.token[handle] })).body
const here = (handle: Handle, segment: string | null = null) =>
  ask(door.app, 'PUT', `${ADDRESS}/presence`, { token: door.token[handle], body: { segment } })

describe('a lease', () => {
  test('says who types where, and until when', async () => {
    const [segment] = segments
    const mine = await lease('yerlan', segment)
    expect(mine.body).toMatchObject({ segment, holder: 'yerlan', from: null })
    const held = await lease('zhanar', segment)
    expect([held.status, codeOf(held)]).toEqual([409, 'lease.held'])
    expect(held.body.fault.params).toMatchObject({ holder: 'yerlan', until: mine.body.until })
    expect(Number(held.headers['retry-after'])).toBeGreaterThan(50)
    expect((await lease('zhanar', segment, { takeover: true })).body).toMatchObject({
      holder: 'zhanar',
      from: 'yerlan',
    })
    expect(codeOf(await lease('yerlan', segment))).toBe('lease.held')
    expect(await release('yerlan', segment)).toEqual({ released: false })
    expect(await release('zhanar', segment)).toEqual({ released: true })
  })

  test('keeps nobody from editing', async () => {
    const [, segment] = segments
    await lease('yerlan', segment)
    const { body } = await ask(door.app, 'GET', ADDRESS, { token: door.token.zhanar })
    const edit = { base: body.etag, segments: [{ segment, tagged: 'Кеме <1>келді</1>.' }] }
    const edited = await ask(door.app, 'PATCH', `${ADDRESS}/segments`, { token: door.token.zhanar, body: edit })
    expect(edited.status).toBe(200)
  })

  test('is for who translates into the language', async () => {
    expect(codeOf(await lease('timur', segments[0]))).toBe('rights.missing')
  })
})

describe('presence', () => {
  test('is known to whoever says that they are there too, with who types', async () => {
    const [, , segment = ''] = segments
    await here('helen')
    await lease('yerlan', segment)
    const { body } = await here('yerlan', segment)
    expect(body.present).toMatchObject([
      { person: 'yerlan', segment },
      { person: 'helen', segment: null },
    ])
    expect(body.leases).toContainEqual(expect.objectContaining({ segment, holder: 'yerlan' }))
    const everywhere = await ask(door.app, 'GET', '/api/presence', { token: door.token.nigar })
    expect(everywhere.body.present).toContainEqual(
      expect.objectContaining({ article: SLUG, language: 'kk', person: 'helen', segment: null }),
    )
    const leave = () => ask(door.app, 'DELETE', `${ADDRESS}/presence`, { token: door.token.helen })
    expect([(await leave()).body, (await leave()).body]).toEqual([{ left: true }, { left: false }])
    expect((await here('yerlan', segment)).body.present).toHaveLength(1)
  })
})

test('leases and presence are told as they change, at every server before the store, without an id and not in the record', async () => {
  const [, , segment = ''] = segments
  await release('yerlan', segment)
  const other = door.another({})
  await other.listen({ host: '127.0.0.1', port: 0 })
  const leaving = new AbortController()
  const url = `http://127.0.0.1:${(other.server.address() as AddressInfo).port}/api/events`
  const headers = { authorization: `Bearer ${door.token.zhanar}` }
  const reply = await fetch(url, { headers, signal: leaving.signal })
  const decoder = new TextDecoder()
  const reader = (reply.body as ReadableStream<Uint8Array>).getReader()
  const events = () => ask(door.app, 'GET', `/api/articles/${SLUG}/events`, { token: door.token.zhanar })
  const before = (await events()).body.events.length

  await lease('yerlan', segment)
  await lease('zhanar', segment, { takeover: true })
  await here('sevinc', segment)
  await here('sevinc', segment)
  await release('zhanar', segment)
  let heard = ''
  while (heard.split('\ndata: ').length <= 4) heard += decoder.decode((await reader.read()).value, { stream: true })
  leaving.abort()
  const told = [...heard.matchAll(/^event: (.*)\ndata: (.*)$/gm)].map(([, event, data]) => ({
    event,
    ...JSON.parse(data as string),
  }))
  expect(told).toMatchObject([
    { event: 'lease', article: SLUG, language: 'kk', segment, holder: 'yerlan', from: null },
    { event: 'lease', segment, holder: 'zhanar', from: 'yerlan' },
    { event: 'presence', article: SLUG, person: 'sevinc', segment, here: true },
    { event: 'lease', segment, holder: null, until: null },
  ])
  expect(heard).not.toContain('\nid:')
  expect((await events()).body.events).toHaveLength(before)
})
