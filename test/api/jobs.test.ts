import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, codeOf } from './ask.ts'
import { ARTICLE, type Door, openDoor, SLUG } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
  await ask(door.app, 'POST', '/api/articles', { token: door.token.helen, body: { markdown: ARTICLE } })
})
afterAll(() => door.close())

const nigar = () => ({ token: door.token.nigar })

test('jobs are listed with the slug of their article', async () => {
  const { body } = await ask(door.app, 'GET', '/api/jobs', nigar())
  expect(body.jobs).toMatchObject([{ kind: 'extract', article: SLUG, state: 'waiting', attempts: 0, why: null }])
  expect((await ask(door.app, 'GET', '/api/jobs?state=done', nigar())).body.jobs).toEqual([])
})

test('a failed job says why in the reader’s language, and waits again when it is told to', async () => {
  const { jobs } = door.ports.store
  const [job] = await jobs.list({})
  await jobs.handOver(1, async () => undefined)
  const key = job?.key as NonNullable<typeof job>['key']
  await jobs.claim(key, 1)
  await jobs.end(key, 1, { state: 'failed', why: { code: 'engine.throttled', params: { engine: 'x', seconds: 7 } } })
  const failed = await ask(door.app, 'GET', '/api/jobs?state=failed', nigar())
  expect(failed.body.jobs).toMatchObject([{ key, why: expect.stringContaining('7') }])
  const again = await ask(door.app, 'POST', `/api/jobs/${key}/again`, nigar())
  expect([again.status, again.body.state]).toEqual([200, 'waiting'])
  const twice = await ask(door.app, 'POST', `/api/jobs/${key}/again`, nigar())
  expect([twice.status, codeOf(twice)]).toEqual([404, 'job.unknown'])
})

test('an unknown job is refused', async () => {
  const answer = await ask(door.app, 'POST', '/api/jobs/check.none.1/again', nigar())
  expect([answer.status, codeOf(answer)]).toEqual([404, 'job.unknown'])
})

test.each([
  ['GET', '/api/jobs'],
  ['POST', '/api/jobs/x/again'],
] as const)('%s %s takes an administrator', async (method, url) => {
  const other = await ask(door.app, method, url, { token: door.token.helen })
  expect([other.status, codeOf(other)]).toEqual([403, 'rights.missing'])
  const nobody = await ask(door.app, method, url)
  expect([nobody.status, codeOf(nobody)]).toEqual([401, 'sign_in.needed'])
})

test('everybody may ask who they are, and an administrator who everybody is', async () => {
  const me = await ask(door.app, 'GET', '/api/me', { token: door.token.zhanar })
  expect(me.body).toMatchObject({ handle: 'zhanar', language: 'kk', rights: [{ role: 'reviewer', language: 'kk' }] })
  const { body } = await ask(door.app, 'GET', '/api/people', nigar())
  expect(body.people).toHaveLength(6)
})
