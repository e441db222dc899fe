import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { limited } from '../../src/engines/index.ts'
import { pseudoEngine } from '../../src/engines/pseudo.ts'
import type { JobKey, SegmentId } from '../../src/model/ids.ts'
import { text } from '../../src/model/inline.ts'
import { articleId } from '../../src/text/identity.ts'
import { ask, codeOf } from './ask.ts'
import { ARTICLE, type Door, openDoor, SLUG } from './door.ts'

let door: Door
const NOW = new Date('2026-04-10T09:00:00Z')
beforeAll(async () => {
  door = await openDoor()
  await ask(door.app, 'POST', '/api/articles', { token: door.token.helen, body: { markdown: ARTICLE } })
  await door.work()
})
afterAll(() => door.close())

const charge = (engine: string, characters: number, at: string) =>
  door.ports.store.meter.charge(
    { engine, pair: { source: 'en', target: 'kk' }, article: articleId(SLUG), characters, at: new Date(at) },
    null,
  )
const look = async (query = '', ports: Partial<Door['ports']> = {}) =>
  (await ask(door.another({ now: () => NOW, ...ports }), 'GET', `/api/operations${query}`, { token: door.token.nigar }))
    .body

test('operations are for administrators', async () => {
  expect(codeOf(await ask(door.app, 'GET', '/api/operations', { token: door.token.zhanar }))).toBe('rights.missing')
  const answer = await ask(door.app, 'GET', '/api/operations?month=2026-13', { token: door.token.nigar })
  expect(answer.body.fault.params.at).toBe('query month')
})

test('jobs are counted by kind and state, and failed ones say why', async () => {
  const { jobs } = door.ports.store
  const key = 'deliver.rss.kk.1' as JobKey
  const args = { channel: 'rss', language: 'kk', publication: 1 } as const
  await jobs.add([{ key, kind: 'deliver', args, article: articleId(SLUG) }])
  await jobs.handOver(10, async () => {})
  await jobs.claim(key, 1)
  const why = { code: 'file.unwritable', params: { file: 'kk/rss.xml', reason: 'EACCES' } } as const
  await jobs.end(key, 1, { state: 'failed', why })
  const { jobs: told, undelivered } = await look()
  expect(told.counts).toContainEqual({ kind: 'deliver', state: 'failed', count: 1 })
  expect(told.counts).toContainEqual({ kind: 'extract', state: 'done', count: 1 })
  expect(told.failed).toMatchObject([{ key, article: SLUG, why: expect.stringContaining('kk/rss.xml') }])
  expect(undelivered).toEqual([{ article: SLUG, language: 'kk', channels: ['rss'] }])
})

describe('characters', () => {
  beforeAll(async () => {
    await charge('amazon-translate', 1_000_000, '2026-04-01T00:00:00Z')
    await charge('amazon-translate', 200_000, '2026-04-09T00:00:00Z')
    await charge('deepl', 5_000, '2026-04-02T00:00:00Z')
    await charge('amazon-translate', 300_000, '2026-03-31T23:59:59Z')
  })

  test('are told by engine, pair and article, with what they cost where a price is known', async () => {
    const { month, charges, prices } = await look()
    const where = { source: 'en', target: 'kk', article: SLUG }
    expect([month, charges]).toEqual([
      '2026-04',
      [
        { engine: 'amazon-translate', ...where, characters: 1_200_000, cost: { amount: '18.0000', currency: 'USD' } },
        { engine: 'deepl', ...where, characters: 5_000, cost: null },
      ],
    ])
    expect(prices).toMatchObject([{ engine: 'amazon-translate', perMillion: 15, currency: 'USD' }])
    expect((await look('?month=2026-03')).charges).toMatchObject([{ characters: 300_000 }])
    expect((await look('?month=2025-12')).charges).toEqual([])
  })

  test('are summed by month', async () => {
    expect((await look()).months).toEqual([
      {
        month: '2026-03',
        engine: 'amazon-translate',
        characters: 300_000,
        cost: { amount: '4.5000', currency: 'USD' },
      },
      {
        month: '2026-04',
        engine: 'amazon-translate',
        characters: 1_200_000,
        cost: { amount: '18.0000', currency: 'USD' },
      },
      { month: '2026-04', engine: 'deepl', characters: 5_000, cost: null },
    ])
  })
})

test('engines say their pace, what is left of their budget, and how full their buckets are', async () => {
  const { meter } = door.ports.store
  const pace = { requestsPerSecond: 0.01, requestBurst: 4, bytesPerSecond: 0.01, byteBurst: 100 }
  const engine = limited(pseudoEngine(), { meter, budget: 1_000, pace, now: () => NOW })
  const before = await look('', { engines: [engine] })
  expect(before.engines).toEqual([
    {
      engine: 'pseudo',
      pace: { requestsPerSecond: 0.01, bytesPerSecond: 0.01 },
      budget: 1_000,
      spent: 0,
      left: 1_000,
      buckets: [],
    },
  ])
  const segment = { segment: 's' as SegmentId, content: text('x'.repeat(50)), before: '', after: '' }
  const pair = { source: 'en', target: 'az' } as const
  await engine.suggest(
    { pair, article: articleId(SLUG), segments: [segment], encoding: 'bare', concepts: [] },
    AbortSignal.timeout(5_000),
  )
  const [after] = (await look('', { engines: [engine] })).engines
  expect(after).toMatchObject({ spent: 50, left: 950 })
  expect(after.buckets).toEqual([
    { ...pair, of: 'requests', fill: expect.closeTo(0.75, 1) },
    { ...pair, of: 'bytes', fill: expect.closeTo(0.5, 1) },
  ])
})

test('no board is told of where there is none', async () => {
  expect((await look()).board).toBeNull()
})
