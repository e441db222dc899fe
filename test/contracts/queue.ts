import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { Fault } from '../../src/model/fault.ts'
import type { JobKey, TranslationId } from '../../src/model/ids.ts'
import type { LogLine } from '../../src/queue/log.ts'
import { type QueueSettings, startQueue } from '../../src/queue/start.ts'
import { done } from '../../src/step.ts'
import { freshDatabase } from '../postgres.ts'
import { ARTICLE, insertArticle, jobFor, openNewsroom, toyWorkers } from '../queue/newsroom.ts'

/** What every backend of the queue must do. `redis` answers the address of one that is running, or nothing. */
export const queueContract = (redis: () => string | undefined): void => {
  let database: string
  let newsroom: ReturnType<typeof openNewsroom>

  beforeAll(async () => {
    database = await freshDatabase()
    newsroom = openNewsroom(database)
    await insertArticle(newsroom.store)
  })
  afterAll(() => newsroom.close())

  /** Starts a queue of this process; it is stopped at the end of the test. */
  const start = async (settings: Pick<QueueSettings, 'workers'> & Partial<QueueSettings>) => {
    const { ports, pool } = newsroom
    const lines: LogLine[] = []
    const log = (line: LogLine) => void lines.push(line)
    const queue = await startQueue({ ports, pool, redisUrl: redis(), log, ...settings })
    onTestFinished(() => queue.stop())
    return { lines, stop: () => queue.stop() }
  }
  const job = (key: JobKey) => newsroom.store.jobs.get(key)
  const reaches = (key: JobKey, end: object, timeout = 15_000) =>
    expect.poll(() => job(key), { timeout, interval: 25 }).toMatchObject(end)

  test('a job is performed, marked done and told in one line', async () => {
    const asked = jobFor('plain')
    const { lines } = await start({ workers: toyWorkers(async () => done()) })
    await newsroom.store.jobs.add([asked])
    await reaches(asked.key, { state: 'done', attempts: 1, handover: 1, why: null })
    await expect
      .poll(() => lines)
      .toEqual([
        {
          event: 'job',
          key: asked.key,
          kind: 'extract',
          article: ARTICLE,
          attempt: 1,
          end: 'done',
          milliseconds: expect.any(Number),
        },
      ])
  })

  test('the same key asked for twice, before and after its end, is performed once', async () => {
    let times = 0
    await start({
      workers: toyWorkers(async () => {
        times += 1
        return done()
      }),
    })
    const asked = jobFor('twice')
    await Promise.all([newsroom.store.jobs.add([asked]), newsroom.store.jobs.add([asked, asked])])
    await reaches(asked.key, { state: 'done' })
    await newsroom.store.jobs.add([asked, jobFor('after-twice')])
    await reaches(jobFor('after-twice').key, { state: 'done' })
    expect(times).toBe(2)
  })

  test('many jobs over two queues are each performed exactly once', async () => {
    const times = new Map<string, number>()
    const workers = toyWorkers(async ({ document }) => {
      times.set(document, (times.get(document) ?? 0) + 1)
      return done()
    })
    await Promise.all([start({ workers }), start({ workers })])
    const names = Array.from({ length: 300 }, (_, n) => `many-${n}`)
    await newsroom.store.jobs.add(names.map((name) => jobFor(name)))
    await Promise.all(names.map((name) => reaches(jobFor(name).key, { state: 'done' }, 30_000)))
    expect([...times.values()]).toEqual(names.map(() => 1))
  })

  test('a snoozed job comes back after its time and spends no attempt', async () => {
    const began: number[] = []
    const { lines } = await start({
      workers: toyWorkers(
        async () => {
          began.push(Date.now())
          return began.length === 1 ? { type: 'snooze', seconds: 1, why: 'the embargo lasts' } : done()
        },
        { attempts: 1 },
      ),
    })
    const asked = jobFor('snoozed')
    await newsroom.store.jobs.add([asked])
    await reaches(asked.key, { state: 'waiting', attempts: 0, why: { text: 'the embargo lasts' } })
    await reaches(asked.key, { state: 'done', attempts: 1, handover: 2, why: null })
    expect((began[1] as number) - (began[0] as number)).toBeGreaterThanOrEqual(1000)
    await expect
      .poll(() => lines)
      .toMatchObject([
        { end: 'snoozed', inSeconds: 1 },
        { end: 'done', attempt: 1 },
      ])
  })

  test('a cancelled job ends and says why', async () => {
    await start({ workers: toyWorkers(async () => ({ type: 'cancel', why: 'the article is gone' })) })
    const asked = jobFor('cancelled')
    await newsroom.store.jobs.add([asked])
    await reaches(asked.key, { state: 'cancelled', attempts: 1, why: { text: 'the article is gone' } })
  })

  test('a fault that a retry can help is tried again, later', async () => {
    let times = 0
    const { lines } = await start({
      workers: toyWorkers(async () => {
        times += 1
        if (times === 1) throw new Fault('engine.throttled', { engine: 'toy' }, { retryAfterSeconds: 1 })
        return done()
      }),
    })
    const asked = jobFor('retried')
    await newsroom.store.jobs.add([asked])
    await reaches(asked.key, {
      state: 'waiting',
      attempts: 1,
      why: { code: 'engine.throttled', params: { engine: 'toy' } },
    })
    await reaches(asked.key, { state: 'done', attempts: 2, why: null })
    await expect
      .poll(() => lines)
      .toMatchObject([
        { end: 'retried', attempt: 1 },
        { end: 'done', attempt: 2 },
      ])
  })

  test('a fault that no retry can help fails at once', async () => {
    await start({ workers: toyWorkers(() => Promise.reject(new Fault('engine.refused', { engine: 'toy' }))) })
    const asked = jobFor('refused')
    await newsroom.store.jobs.add([asked])
    await reaches(asked.key, {
      state: 'failed',
      attempts: 1,
      why: { code: 'engine.refused', params: { engine: 'toy' } },
    })
  })

  test('what was not foreseen fails when the attempts are spent, and its stack is told', async () => {
    const { lines } = await start({ workers: toyWorkers(() => Promise.reject(new TypeError('boom')), { attempts: 1 }) })
    const asked = jobFor('unforeseen')
    await newsroom.store.jobs.add([asked])
    await reaches(asked.key, { state: 'failed', why: { code: 'unforeseen', params: { what: 'boom' } } })
    await expect.poll(() => lines).toMatchObject([{ end: 'failed', stack: expect.stringContaining('TypeError: boom') }])
  })

  test('a failed job asked for again is performed again', async () => {
    let broken = true
    const perform = async () => (broken ? Promise.reject(new Fault('engine.refused')) : done())
    await start({ workers: toyWorkers(perform) })
    const asked = jobFor('again')
    await newsroom.store.jobs.add([asked])
    await reaches(asked.key, { state: 'failed' })
    broken = false
    expect(await newsroom.store.jobs.again(asked.key)).toBe(true)
    await reaches(asked.key, { state: 'done', attempts: 1 })
  })

  test('arguments that do not fit fail the job without calling its step', async () => {
    await start({ workers: toyWorkers(async () => done()) })
    const asked = { ...jobFor('unfit'), args: { translation: 'none' as TranslationId } }
    await newsroom.store.jobs.add([asked as never])
    await reaches(asked.key, { state: 'failed', attempts: 1, why: { code: 'unforeseen' } })
  })

  test('a step that takes too long has its signal aborted and its attempt failed, even if it does not listen', async () => {
    let aborted = false
    const deaf = toyWorkers(
      (_, __, signal) => {
        signal.addEventListener('abort', () => {
          aborted = true
        })
        return new Promise(() => {})
      },
      { attempts: 1, timeoutSeconds: 1 },
    )
    await start({ workers: deaf })
    const asked = jobFor('slow')
    await newsroom.store.jobs.add([asked])
    await reaches(asked.key, { state: 'failed', why: { code: 'unforeseen', params: { what: 'took longer than 1 s' } } })
    expect(aborted).toBe(true)
  })

  test('a delayed job is not performed before its time', async () => {
    const began: number[] = []
    await start({
      workers: toyWorkers(async () => {
        began.push(Date.now())
        return done()
      }),
    })
    const runAt = new Date(Date.now() + 1500)
    const asked = jobFor('delayed', runAt)
    await newsroom.store.jobs.add([asked])
    await reaches(asked.key, { state: 'done' })
    expect(began[0]).toBeGreaterThanOrEqual(runAt.getTime())
    expect(began[0]).toBeLessThan(runAt.getTime() + 5000)
  })

  test('a process performs only the kinds it was given, and one that relays nothing still works', async () => {
    const performed: string[] = []
    const workers = toyWorkers(
      async () => {
        performed.push('extract')
        return done()
      },
      {},
      async () => {
        performed.push('suggest')
        return done()
      },
    )
    await start({ workers, kinds: ['suggest'] })
    const suggest = {
      key: 'suggest.chosen' as JobKey,
      kind: 'suggest',
      args: { translation: 'chosen' as TranslationId },
      article: ARTICLE,
    } as const
    const extract = jobFor('chosen')
    await newsroom.store.jobs.add([extract, suggest])
    await reaches(suggest.key, { state: 'done' })
    expect(await job(extract.key)).toMatchObject({ state: 'handed' })
    expect(performed).toEqual(['suggest'])
    await start({ workers, kinds: ['extract'], relay: false })
    await reaches(extract.key, { state: 'done' })
  })

  test('a job whose process stops is given back and performed by another', async () => {
    const asked = jobFor('stopped')
    const listening = toyWorkers(
      (_, __, signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    )
    const first = await start({ workers: listening })
    await newsroom.store.jobs.add([asked])
    await reaches(asked.key, { state: 'running', attempts: 1 })
    await first.stop()
    expect(first.lines).toMatchObject([{ end: 'given back' }])
    expect(await job(asked.key)).toMatchObject({ state: 'waiting', attempts: 0 })
    await start({ workers: toyWorkers(async () => done()) })
    await reaches(asked.key, { state: 'done', attempts: 1 })
  })

  test('stopping waits for a step that ends in time, and not for ever for one that does not', async () => {
    let release = () => {}
    const stubborn = toyWorkers(
      () =>
        new Promise((resolve) => {
          release = () => resolve(done())
        }),
    )
    const first = await start({ workers: stubborn })
    await newsroom.store.jobs.add([jobFor('finished')])
    await reaches(jobFor('finished').key, { state: 'running' })
    const stopping = first.stop()
    release()
    await stopping
    expect(await job(jobFor('finished').key)).toMatchObject({ state: 'done' })

    const second = await start({ workers: stubborn, stopSeconds: 1 })
    await newsroom.store.jobs.add([jobFor('cut-off')])
    await reaches(jobFor('cut-off').key, { state: 'running' })
    const began = Date.now()
    await second.stop()
    expect(Date.now() - began).toBeLessThan(4000)
    expect(second.lines).toContainEqual({ event: 'cut off', afterSeconds: 1 })
    release()
  })

  test('what a void handover still does is not recorded', async () => {
    const releases: (() => void)[] = []
    const slow = toyWorkers(
      () => new Promise((resolve) => releases.push(() => resolve({ type: 'cancel', why: 'too late' }))),
    )
    const first = await start({ workers: slow, relay: false })
    const asked = jobFor('fenced')
    const second = await start({ workers: toyWorkers(async () => done()), kinds: [], lostAfterSeconds: 1 })
    await newsroom.store.jobs.add([asked])
    await expect.poll(() => releases.length, { timeout: 15_000 }).toBe(2)
    releases[0]?.()
    await expect.poll(() => first.lines.length).toBe(1)
    expect(await job(asked.key)).toMatchObject({ state: 'running', attempts: 2 })
    expect(second.lines).toContainEqual({ event: 'reclaimed', jobs: 1 })
    for (const release of releases) release()
    await reaches(asked.key, { state: 'cancelled' })
  })

  test('a job whose process was killed is performed again by another', { timeout: 60_000 }, async () => {
    const asked = jobFor('killed')
    const script = fileURLToPath(new URL('../queue/doomed.ts', import.meta.url))
    const address = redis()
    const doomed = spawn(process.execPath, [script, database, ...(address === undefined ? [] : [address])])
    doomed.stderr.pipe(process.stderr)
    await newsroom.store.jobs.add([asked])
    const [said] = await once(doomed.stdout, 'data')
    expect(String(said)).toBe('killed\n')
    const exited = once(doomed, 'exit')
    doomed.kill('SIGKILL')
    await exited
    const killed = Date.now()
    await start({ workers: toyWorkers(async () => done()) })
    await reaches(asked.key, { state: 'done', attempts: 2, handover: 1 }, 40_000)
    console.log(`performed again ${((Date.now() - killed) / 1000).toFixed(1)} s after the kill`)
  })

  test('from commit to start it takes milliseconds', async () => {
    const began = new Map<string, number>()
    await start({
      workers: toyWorkers(async ({ document }) => {
        began.set(document, performance.now())
        return done()
      }),
    })
    const waits: number[] = []
    for (let n = 0; n < 40; n++) {
      const name = `latency-${n}`
      await newsroom.store.transaction((records) => records.jobs.add([jobFor(name)]))
      const committed = performance.now()
      await expect.poll(() => began.has(name), { interval: 1, timeout: 10_000 }).toBe(true)
      waits.push((began.get(name) as number) - committed)
    }
    waits.sort((a, b) => a - b)
    const at = (part: number) => waits[Math.floor(waits.length * part)]?.toFixed(1)
    console.log(`commit to start: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`)
    expect(began.size).toBe(40)
  })
}
