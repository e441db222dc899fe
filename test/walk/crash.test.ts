import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Emulator, startEmulator } from '../emulator/server.ts'
import { hasRedis, startRedis, type TestRedis } from '../redis.ts'
import { filesIn, type Newsroom, openNewsroom } from './newsroom.ts'

const story = fileURLToPath(new URL('../fixtures/walk/story.md', import.meta.url))
const SLUG = 'night-ferry-returns-to-the-caspian'

/** Recovery takes as long as a dead worker's lock lives, twice over for two kinds of work. */
const PATIENCE = 180_000

/** Review, sign-off and publication of each language in turn. */
const publishAll = async (newsroom: Newsroom): Promise<void> => {
  await newsroom.command('publish', SLUG, '--language', 'en', '--by', 'admin')
  for (const language of ['az', 'ru', 'kk']) {
    await newsroom.command('review', SLUG, '--language', language, '--by', 'admin')
    await newsroom.command('sign-off', SLUG, '--language', language, '--by', 'admin')
    await newsroom.command('publish', SLUG, '--language', language, '--by', 'admin')
  }
}

const query = async (newsroom: Newsroom, sql: string) => {
  const client = new pg.Client({ connectionString: newsroom.databaseUrl })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

describe.skipIf(!hasRedis())('several processes on Redis, one of them killed', () => {
  let redis: TestRedis
  let emulator: Emulator
  beforeAll(async () => {
    redis = await startRedis()
    emulator = await startEmulator({ latency: 150 })
  })
  afterAll(async () => {
    await emulator.stop()
    await redis.stop()
  })

  test('publish the same bytes as one process that nothing happened to, nothing twice, nothing left over', {
    timeout: PATIENCE,
  }, async () => {
    const calm = await openNewsroom(emulator.environment)
    await calm.command('submit', story, '--from', 'en', '--wait')
    await publishAll(calm)
    const expected = filesIn(calm.site)
    await calm.close()
    expect(Object.keys(expected).filter((file) => file.includes(SLUG))).toHaveLength(8)

    const stormy = await openNewsroom({ ...emulator.environment, REDIS_URL: redis.url })
    await stormy.command('submit', story, '--from', 'en')
    const [, doomed] = [await stormy.start('serve'), await stormy.start('work'), await stormy.start('work')]
    while ((await query(stormy, `select 1 from suggestions limit 1`)).length === 0) await sleep(10)
    doomed.kill('SIGKILL')
    const open = `select key from jobs where state in ('waiting', 'handed', 'running', 'failed')`
    while ((await query(stormy, open)).length > 0) await sleep(100)
    await publishAll(stormy)

    expect(filesIn(stormy.site)).toEqual(expected)
    expect(await query(stormy, open)).toEqual([])
    const twice = `select translation, segment, count(*) from target_versions
        where state = 'translated' group by translation, segment having count(*) > 1`
    expect(await query(stormy, twice)).toEqual([])
    expect(
      await query(
        stormy,
        `select kind, article, language from events
        where kind in ('drafted', 'published', 'signed_off') group by kind, article, language, data
        having count(*) > 1`,
      ),
    ).toEqual([])
    await stormy.close()
  })
})
