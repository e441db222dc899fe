import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import type { JobKey } from '../../../src/model/ids.ts'
import type { LogLine } from '../../../src/queue/log.ts'
import { type QueueSettings, startQueue } from '../../../src/queue/start.ts'
import { freshDatabase } from '../../postgres.ts'
import { insertArticle, openNewsroom } from '../../queue/newsroom.ts'

export type Stage = ReturnType<typeof makeStage>

/** A database for the tests of a file, and what they do with a queue on it. */
export const makeStage = (redis: () => string | undefined) => {
  let database: string
  let newsroom: ReturnType<typeof openNewsroom>

  beforeAll(async () => {
    database = await freshDatabase()
    newsroom = openNewsroom(database)
    await insertArticle(newsroom.store)
  })
  afterAll(() => newsroom.close())

  const job = (key: JobKey) => newsroom.store.jobs.get(key)
  return {
    redis,
    database: () => database,
    newsroom: () => newsroom,
    /** Starts a queue in this process; it is stopped at the end of the test. */
    start: async (settings: Pick<QueueSettings, 'workers'> & Partial<QueueSettings>) => {
      const { ports, pool } = newsroom
      const lines: LogLine[] = []
      const log = (line: LogLine) => void lines.push(line)
      const queue = await startQueue({ ports, pool, redisUrl: redis(), log, ...settings })
      onTestFinished(() => queue.stop())
      return { lines, stop: () => queue.stop() }
    },
    job,
    /** Waits until the job looks like this. */
    reaches: (key: JobKey, end: object, timeout = 15_000) =>
      expect.poll(() => job(key), { timeout, interval: 25 }).toMatchObject(end),
  }
}
