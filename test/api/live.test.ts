import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, codeOf } from './ask.ts'
import { type Door, openDoor } from './door.ts'

let door: Door
let address: string
beforeAll(async () => {
  door = await openDoor()
  await door.app.listen({ host: '127.0.0.1', port: 0 })
  address = `http://127.0.0.1:${(door.app.server.address() as AddressInfo).port}`
})
afterAll(() => door.close())

const submit = (slug: string) => {
  const body = { markdown: `# ${slug}\n\nOne sentence.\n`, slug, source: 'en' }
  return ask(door.app, 'POST', '/api/articles', { token: door.token.helen, body })
}

/** Connects, lets `happen`, and reads until so many events have come. */
const hear = async (count: number, happen: () => Promise<unknown>, headers: Record<string, string> = {}) => {
  const leaving = new AbortController()
  const reply = await fetch(`${address}/api/events`, {
    headers: { authorization: `Bearer ${door.token.zhanar}`, ...headers },
    signal: leaving.signal,
  })
  const reader = (reply.body as ReadableStream<Uint8Array>).getReader()
  const decoder = new TextDecoder()
  await happen()
  let heard = ''
  while (heard.split('\ndata: ').length <= count) heard += decoder.decode((await reader.read()).value, { stream: true })
  leaving.abort()
  return {
    type: reply.headers.get('content-type'),
    events: [...heard.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data as string)),
    heard,
  }
}

test('what happens is told as it happens, and nothing of what was before', async () => {
  await submit('before')
  const { type, events, heard } = await hear(1, () => submit('after'))
  expect(type).toContain('text/event-stream')
  expect(events).toMatchObject([
    { kind: 'submitted', article: 'after', by: { type: 'person', person: 'helen' }, language: null },
  ])
  expect(heard).toContain(`id: ${events[0].id}\nevent: submitted\ndata: `)
})

test('who comes back hears what was missed', async () => {
  const first = await hear(1, () => submit('first'))
  await submit('second')
  const { events } = await hear(2, () => submit('third'), { 'last-event-id': String(first.events[0].id) })
  expect(events.map(({ article }) => article)).toEqual(['second', 'third'])
})

test('two hear the same', async () => {
  const [one, other] = await Promise.all([
    hear(1, async () => undefined),
    hear(1, () => new Promise((resolve) => setTimeout(resolve, 200)).then(() => submit('both'))),
  ])
  expect(one.events).toEqual(other.events)
})

test('what is done to somebody’s way in is told to administrators and to that person, changes of the termbase to all', async () => {
  const happen = async () => {
    const { nigar } = door.token
    await ask(door.app, 'POST', '/api/people/timur/tokens', { token: nigar, body: { label: 'secret plans' } })
    const terms = [{ language: 'en', text: 'sea', status: 'preferred', type: 'noun', note: '' }]
    await ask(door.app, 'POST', '/api/concepts', { token: nigar, body: { terms } })
  }
  const kinds = async (count: number, token: string) =>
    (await hear(count, happen, { authorization: `Bearer ${token}` })).events.map(({ kind }) => kind)
  expect(await kinds(1, door.token.zhanar)).toEqual(['concept_changed'])
  expect(await kinds(2, door.token.timur)).toEqual(['token_issued', 'concept_changed'])
  expect(await kinds(2, door.token.nigar)).toEqual(['token_issued', 'concept_changed'])
})

test('it takes a signed-in person and a number', async () => {
  const nobody = await ask(door.app, 'GET', '/api/events')
  expect([nobody.status, codeOf(nobody)]).toEqual([401, 'sign_in.needed'])
  const lost = await ask(door.app, 'GET', '/api/events', {
    token: door.token.zhanar,
    headers: { 'last-event-id': 'x' },
  })
  expect([lost.status, codeOf(lost)]).toEqual([400, 'request.unfit'])
})

test('closing the server ends the streams', async () => {
  const other = door.another({})
  await other.listen({ host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${(other.server.address() as AddressInfo).port}/api/events`
  const reply = await fetch(url, { headers: { authorization: `Bearer ${door.token.zhanar}` } })
  const text = reply.text()
  await other.close()
  expect(await text).toContain('retry:')
})
