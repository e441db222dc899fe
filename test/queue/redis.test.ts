import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Fault } from '../../src/model/fault.ts'
import { redisTransport } from '../../src/queue/connection.ts'
import type { LogLine } from '../../src/queue/log.ts'
import { startQueue } from '../../src/queue/start.ts'
import { done } from '../../src/step.ts'
import { queueContract } from '../contracts/queue.ts'
import { freshDatabase } from '../postgres.ts'
import { hasRedis, startRedis, type TestRedis } from '../redis.ts'
import { insertArticle, jobFor, openNewsroom, toyWorkers } from './newsroom.ts'

test('a Redis that is not there is told as a fault', async () => {
  const refused = redisTransport('redis://127.0.0.1:1', () => {})
  await expect(refused).rejects.toThrow(Fault)
  await expect(refused).rejects.toMatchObject({ code: 'queue.unreachable', params: { where: '127.0.0.1:1' } })
})

describe.skipIf(!hasRedis())('over Redis', () => {
  let redis: TestRedis

  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(() => redis.stop())

  queueContract(() => redis.url)

  const trouble: readonly (readonly [string, () => Promise<void>])[] = [
    ['emptied', () => redis.flush()],
    ['killed', () => redis.crash()],
  ]
  test.each(trouble)(
    'a Redis that is %s while jobs wait in it loses none',
    { timeout: 60_000 },
    async (what, happen) => {
      const newsroom = openNewsroom(await freshDatabase())
      await insertArticle(newsroom.store)
      const names = Array.from({ length: 200 }, (_, n) => `${what}-${n}`)
      let performed = 0
      const workers = toyWorkers(async () => {
        performed += 1
        if (performed === 50) await happen()
        return done()
      })
      const lines: LogLine[] = []
      const log = (line: LogLine) => void lines.push(line)
      const queue = await startQueue({ ...newsroom, workers, redisUrl: redis.url, lostAfterSeconds: 2, log })
      await newsroom.store.jobs.add(names.map((name) => jobFor(name)))
      await expect
        .poll(() => newsroom.store.jobs.list({ states: ['done'], limit: 500 }), { timeout: 50_000, interval: 100 })
        .toHaveLength(names.length)
      expect(performed).toBeGreaterThanOrEqual(names.length)
      expect(lines).toContainEqual({ event: 'reclaimed', jobs: expect.any(Number) })
      expect(lines.filter(({ event }) => event === 'trouble').length).toBeLessThan(200)
      await queue.stop()
      await newsroom.close()
    },
  )
})
