import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, codeOf } from './ask.ts'
import { type Door, type Handle, openDoor } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
  const body =
    'source_language,target_language,source,target\n' +
    'en,kk,The <1>port</1> is open.,<1>Айлақ</1> ашық.\n' +
    'en,ru,Ships came.,Корабли пришли.\n'
  const url = '/api/memory/import?from=pairs.csv'
  await ask(door.app, 'POST', url, { token: door.token.nigar, body, type: 'text/csv' })
})
afterAll(() => door.close())

const as = (handle: Handle, method: Parameters<typeof ask>[1], path: string, body?: unknown) =>
  ask(door.app, method, `/api/memory/units${path}`, { token: door.token[handle], body })
const unit = async (query: string) => (await as('yerlan', 'GET', `?${query}`)).body.units[0]

test('pairs are found by their words, and page by page', async () => {
  expect(await unit('source=en&target=kk&words=ports')).toMatchObject({
    source: 'en',
    target: 'kk',
    text: { source: { tagged: 'The <1>port</1> is open.' }, target: { tagged: '<1>Айлақ</1> ашық.' } },
    from: 'pairs.csv',
    by: null,
  })
  const first = (await as('yerlan', 'GET', '?limit=1')).body
  const second = (await as('yerlan', 'GET', `?limit=1&after=${first.next}`)).body
  expect(second.next).toBeNull()
  expect(second.units[0].id).not.toBe(first.units[0].id)
  expect(first.count).toBe(2)
  expect((await as('yerlan', 'GET', '?words=port&target=kk')).body.fault.params.at).toBe('query source')
})

test('a pair is corrected by those who review its language, who say what they saw', async () => {
  const { id, at } = await unit('target=kk')
  const tagged = '<1>Порт</1> ашық.'
  expect(codeOf(await as('timur', 'PATCH', `/${id}`, { tagged }))).toBe('rights.missing')
  expect(codeOf(await as('zhanar', 'PATCH', `/${id}`, { tagged: '<9>Порт</9>' }))).toBe('edit.unfit')
  const { status, body } = await as('zhanar', 'PATCH', `/${id}`, { tagged, base: at })
  expect([status, body]).toMatchObject([200, { id, text: { target: { tagged } }, by: { person: 'zhanar' } }])
  const stale = await as('zhanar', 'PATCH', `/${id}`, { tagged: '<1>Айлақ</1> жабық.', base: at })
  expect([stale.status, codeOf(stale), stale.body.fault.data.theirs]).toEqual([409, 'memory.stale', body])
  expect(codeOf(await as('zhanar', 'PATCH', '/77777.kk', { tagged }))).toBe('memory.unknown')
  const events = await door.ports.store.events.after(0, 100)
  expect(events.at(-1)).toMatchObject({ kind: 'memory_corrected', language: 'kk', article: null, data: { unit: id } })
})

test('a pair is taken out, and no longer suggested', async () => {
  const { id } = await unit('target=ru')
  expect(codeOf(await as('zhanar', 'DELETE', `/${id}`))).toBe('rights.missing')
  expect((await as('timur', 'DELETE', `/${id}?reason=wrong%20ships`)).body).toEqual({ id })
  expect((await door.ports.store.events.after(0, 100)).at(-1)?.data).toEqual({ unit: id, reason: 'wrong ships' })
  expect(codeOf(await as('timur', 'DELETE', `/${id}`))).toBe('memory.unknown')
  const url = `/api/memory?source=en&target=ru&text=${encodeURIComponent('Ships came.')}`
  expect((await ask(door.app, 'GET', url, { token: door.token.yerlan })).body.matches).toEqual([])
})
