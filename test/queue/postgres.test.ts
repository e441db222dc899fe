import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { migrateQueue } from '../../src/queue/connection.ts'
import type { LogLine } from '../../src/queue/log.ts'
import { startQueue } from '../../src/queue/start.ts'
import { done } from '../../src/step.ts'
import { findServer } from '../../src/stores/embedded/server.ts'
import { startEmbedded } from '../../src/stores/embedded.ts'
import { migrate } from '../../src/stores/postgres/migrate.ts'
import { queueContract } from '../contracts/queue.ts'
import { insertArticle, jobFor, openNewsroom, toyWorkers } from './newsroom.ts'

queueContract(() => undefined)

test('a database that is killed while jobs run loses none, and the outage is no storm', {
  timeout: 120_000,
}, async () => {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'terjiman-outage-')))
  await chmod(folder, 0o755)
  const { host, user, database } = await startEmbedded(folder)
  const newsroom = openNewsroom(`postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host)}`)
  await migrate(newsroom.pool)
  await migrateQueue(newsroom.pool)
  await insertArticle(newsroom.store)
  const names = Array.from({ length: 60 }, (_, n) => `outage-${n}`)
  const performed = new Set<string>()
  const workers = toyWorkers(async ({ document }) => {
    await sleep(20)
    performed.add(document)
    return done()
  })
  const lines: LogLine[] = []
  const log = (line: LogLine) => void lines.push(line)
  const queue = await startQueue({ ...newsroom, workers, lostAfterSeconds: 10, log })
  await newsroom.store.jobs.add(names.map((name) => jobFor(name)))
  await expect.poll(() => performed.size, { timeout: 20_000, interval: 5 }).toBeGreaterThan(10)
  process.kill((await findServer(folder))?.pid as number, 'SIGKILL')
  await sleep(3000)
  const again = await startEmbedded(folder)
  const ended = () => newsroom.store.jobs.list({ states: ['done'] }).catch(() => [])
  await expect.poll(ended, { timeout: 80_000, interval: 100 }).toHaveLength(names.length)
  const told = lines.filter(({ event }) => event === 'trouble').length
  console.log(`lines about the outage: ${told}`)
  expect(told).toBeLessThan(500)
  await queue.stop()
  await newsroom.close()
  await again.stop()
  await rm(folder, { recursive: true })
})
