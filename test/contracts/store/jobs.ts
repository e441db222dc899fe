import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Job, type JobRecord, jobKey } from '../../../src/job.ts'
import type { ArticleId, JobKey, TranslationId } from '../../../src/model/ids.ts'
import type { Store } from '../../../src/store.ts'
import type { Fresh, Ground } from './ground.ts'
import { submitted } from './scene.ts'

const nothing = async () => undefined

export const jobs = (fresh: Fresh): void => {
  let open: Ground
  let store: Store
  let article: ArticleId
  beforeEach(async () => {
    open = await fresh()
    store = await open()
    article = (await submitted(store, 'worked-on')).article.id
  })
  const job = (name: string, runAt?: Date): Job => ({
    key: jobKey.suggest(name as TranslationId),
    kind: 'suggest',
    args: { translation: name as TranslationId },
    article,
    ...(runAt && { runAt }),
  })
  const keys = (name: string): JobKey => job(name).key
  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000)
  const claimed = async (name: string, handover = 1): Promise<JobRecord | undefined> => {
    await store.jobs.handOver(100, nothing)
    return store.jobs.claim(keys(name), handover)
  }

  describe('jobs: adding and handing over', () => {
    test('a job that was added waits, and adding it again leaves it as it is', async () => {
      await store.jobs.add([job('a'), job('a')])
      await store.jobs.add([{ ...job('a'), kind: 'extract', args: { document: 'd' as never } }])
      await store.jobs.add([])
      expect(await store.jobs.get(keys('a'))).toMatchObject({
        ...job('a'),
        state: 'waiting',
        attempts: 0,
        handover: 0,
        why: null,
      })
      expect(await store.jobs.get(keys('b'))).toBeUndefined()
    })

    test('due jobs are handed over once, earliest first, no more than the limit', async () => {
      await store.jobs.add([
        job('c', inSeconds(-1)),
        job('b', inSeconds(-2)),
        job('a', inSeconds(-3)),
        job('d', inSeconds(60)),
      ])
      const handed: JobRecord[] = []
      const hand = async (jobs: readonly JobRecord[]) => void handed.push(...jobs)
      expect(await store.jobs.handOver(2, hand)).toBe(2)
      expect(await store.jobs.handOver(2, hand)).toBe(1)
      expect(await store.jobs.handOver(2, hand)).toBe(0)
      expect(handed.map((one) => one.key)).toEqual([keys('a'), keys('b'), keys('c')])
      expect(handed.map((one) => [one.state, one.handover])).toEqual(Array(3).fill(['handed', 1]))
      expect(await store.jobs.get(keys('a'))).toEqual(handed[0])
    })

    test('when the queue does not take them they go on waiting', async () => {
      await store.jobs.add([job('a')])
      const failing = store.jobs.handOver(10, async () => {
        throw new Error('queue down')
      })
      await expect(failing).rejects.toThrow('queue down')
      expect(await store.jobs.get(keys('a'))).toMatchObject({ state: 'waiting', handover: 0 })
    })

    test('processes that hand over at once never hand the same job twice', async () => {
      const names = Array.from({ length: 120 }, (_, n) => `n${n}`)
      await store.jobs.add(names.map((name) => job(name)))
      const processes = [store, await open(), await open()]
      const handed: JobKey[] = []
      const relay = async (process: Store) => {
        const hand = async (jobs: readonly JobRecord[]) => {
          await sleep(3)
          handed.push(...jobs.map((one) => one.key))
        }
        while ((await process.jobs.handOver(7, hand)) > 0);
      }
      await Promise.all(processes.map(relay))
      expect(handed.toSorted()).toEqual(names.map(keys).toSorted())
    })

    test('two transactions that add the same jobs in different order both succeed', async () => {
      const names = Array.from({ length: 40 }, (_, n) => `n${n}`)
      const add = (process: Store, order: readonly string[]) =>
        process.transaction((records) => records.jobs.add(order.map((name) => job(name))))
      const other = await open()
      await Promise.all([add(store, names), add(other, names.toReversed()), add(store, names), add(other, names)])
      expect(await store.jobs.list({})).toHaveLength(40)
    })

    test('the next job is due in the seconds that are left, or at once, or never', async () => {
      expect(await store.jobs.nextDue()).toBeUndefined()
      await store.jobs.add([job('later', inSeconds(100))])
      const seconds = await store.jobs.nextDue()
      expect(seconds).toBeGreaterThan(90)
      expect(seconds).toBeLessThanOrEqual(101)
      await store.jobs.add([job('now')])
      expect(await store.jobs.nextDue()).toBe(0)
    })
  })

  describe('jobs: claiming and ending', () => {
    test('a claim marks it running and counts the attempt', async () => {
      await store.jobs.add([job('a')])
      const record = await claimed('a')
      expect(record).toMatchObject({ ...job('a'), state: 'running', attempts: 1, handover: 1 })
      expect(await store.jobs.get(keys('a'))).toEqual(record)
    })

    test('the queue may bring the same hand-over again: it is another attempt', async () => {
      await store.jobs.add([job('a')])
      await claimed('a')
      expect(await store.jobs.claim(keys('a'), 1)).toMatchObject({ state: 'running', attempts: 2 })
    })

    test('a claim waits for the hand-over that the queue was quicker than', async () => {
      await store.jobs.add([job('a')])
      const other = await open()
      let claim: Promise<JobRecord | undefined> | undefined
      await store.jobs.handOver(10, async () => {
        claim = other.jobs.claim(keys('a'), 1)
        await sleep(60)
      })
      expect(await claim).toMatchObject({ state: 'running', handover: 1 })
    })

    test('a claim of a hand-over that came to nothing is void', async () => {
      await store.jobs.add([job('a')])
      let claim: Promise<JobRecord | undefined> | undefined
      const failing = store.jobs.handOver(10, async () => {
        claim = store.jobs.claim(keys('a'), 1)
        await sleep(30)
        throw new Error('queue down')
      })
      await expect(failing).rejects.toThrow()
      expect(await claim).toBeUndefined()
      expect(await store.jobs.get(keys('a'))).toMatchObject({ state: 'waiting', attempts: 0 })
    })

    test('more workers may be claiming than there are connections while jobs are handed over', async () => {
      const names = Array.from({ length: 60 }, (_, n) => `n${n}`)
      await store.jobs.add(names.map((name) => job(name)))
      let claims: Promise<JobRecord | undefined>[] = []
      await store.jobs.handOver(100, async () => {
        claims = names.map((name) => store.jobs.claim(keys(name), 1))
        await sleep(20)
        expect(await store.people.all()).toHaveLength(1)
      })
      expect((await Promise.all(claims)).filter((one) => one?.state === 'running')).toHaveLength(60)
    })

    test('nothing is claimed that is unknown, waits, has ended or was handed over again', async () => {
      await store.jobs.add([job('a')])
      expect(await store.jobs.claim(keys('nobody'), 1)).toBeUndefined()
      expect(await store.jobs.claim(keys('a'), 0)).toBeUndefined()
      await claimed('a')
      await store.jobs.end(keys('a'), 1, { state: 'waiting', inSeconds: 0, snooze: false, why: null })
      expect(await store.jobs.claim(keys('a'), 1)).toBeUndefined()
      await store.jobs.handOver(10, nothing)
      expect(await store.jobs.claim(keys('a'), 1)).toBeUndefined()
      expect(await store.jobs.claim(keys('a'), 2)).toMatchObject({ attempts: 2 })
      await store.jobs.end(keys('a'), 2, { state: 'done' })
      expect(await store.jobs.claim(keys('a'), 2)).toBeUndefined()
    })

    test('every end is written with its reason', async () => {
      const fault = { code: 'engine.throttled', params: { engine: 'x', seconds: 3 } } as const
      await store.jobs.add([job('done'), job('failed'), job('cancelled')])
      for (const name of ['done', 'failed', 'cancelled']) await claimed(name)
      await store.jobs.end(keys('done'), 1, { state: 'done' })
      await store.jobs.end(keys('failed'), 1, { state: 'failed', why: fault })
      await store.jobs.end(keys('cancelled'), 1, { state: 'cancelled', why: { text: 'superseded' } })
      expect(await store.jobs.get(keys('done'))).toMatchObject({ state: 'done', why: null })
      expect(await store.jobs.get(keys('failed'))).toMatchObject({ state: 'failed', why: fault })
      expect(await store.jobs.get(keys('cancelled'))).toMatchObject({ state: 'cancelled', why: { text: 'superseded' } })
    })

    test('a retry keeps its attempt, a snooze gives it back, and both wait', async () => {
      await store.jobs.add([job('retry'), job('snooze')])
      for (const name of ['retry', 'snooze']) await claimed(name)
      const end = { state: 'waiting', inSeconds: 100, why: { text: 'later' } } as const
      await store.jobs.end(keys('retry'), 1, { ...end, snooze: false })
      await store.jobs.end(keys('snooze'), 1, { ...end, snooze: true })
      expect(await store.jobs.get(keys('retry'))).toMatchObject({
        state: 'waiting',
        attempts: 1,
        why: { text: 'later' },
      })
      expect(await store.jobs.get(keys('snooze'))).toMatchObject({ state: 'waiting', attempts: 0 })
      expect(await store.jobs.nextDue()).toBeGreaterThan(90)
    })

    test('an attempt of an older hand-over, or of a job that has ended, changes nothing any more', async () => {
      await store.jobs.add([job('a')])
      await claimed('a')
      await store.jobs.reclaim(-1)
      await claimed('a', 2)
      await store.jobs.end(keys('a'), 1, { state: 'failed', why: null })
      expect(await store.jobs.get(keys('a'))).toMatchObject({ state: 'running', handover: 2 })
      await store.jobs.end(keys('a'), 2, { state: 'done' })
      await store.jobs.end(keys('a'), 2, { state: 'waiting', inSeconds: 0, snooze: false, why: null })
      expect(await store.jobs.get(keys('a'))).toMatchObject({ state: 'done' })
    })

    test('an attempt that was thought lost may still end its job before it is handed over again', async () => {
      await store.jobs.add([job('a')])
      await claimed('a')
      await store.jobs.reclaim(-1)
      await store.jobs.end(keys('a'), 1, { state: 'done' })
      expect(await store.jobs.get(keys('a'))).toMatchObject({ state: 'done' })
    })
  })

  describe('jobs: keeping house', () => {
    test('what was handed over or claimed too long ago waits again, and keeps its attempts', async () => {
      await store.jobs.add([job('handed'), job('running'), job('done')])
      await claimed('running')
      await claimed('done')
      await store.jobs.end(keys('done'), 1, { state: 'done' })
      expect(await store.jobs.reclaim(100)).toBe(0)
      await sleep(20)
      expect(await store.jobs.reclaim(0.01)).toBe(2)
      expect(await store.jobs.get(keys('handed'))).toMatchObject({ state: 'waiting', handover: 1, attempts: 0 })
      expect(await store.jobs.get(keys('running'))).toMatchObject({ state: 'waiting', handover: 1, attempts: 1 })
      expect(await store.jobs.nextDue()).toBe(0)
    })

    test('a job that failed or was cancelled can be asked for again, as if new; no other can', async () => {
      await store.jobs.add([job('failed'), job('done'), job('waiting', inSeconds(100))])
      await claimed('failed')
      await claimed('done')
      await store.jobs.end(keys('failed'), 1, { state: 'failed', why: { text: 'no' } })
      await store.jobs.end(keys('done'), 1, { state: 'done' })
      expect(await store.jobs.again(keys('failed'))).toBe(true)
      expect(await store.jobs.get(keys('failed'))).toMatchObject({
        state: 'waiting',
        attempts: 0,
        handover: 1,
        why: null,
      })
      expect(await store.jobs.nextDue()).toBe(0)
      for (const name of ['failed', 'done', 'waiting', 'unknown'])
        expect(await store.jobs.again(keys(name))).toBe(false)
    })

    test('only what ended before the instant is swept', async () => {
      await store.jobs.add([job('done'), job('waiting')])
      await claimed('done')
      await store.jobs.end(keys('done'), 1, { state: 'done' })
      await store.jobs.sweep(inSeconds(-60))
      expect(await store.jobs.list({})).toHaveLength(2)
      await store.jobs.sweep(inSeconds(60))
      expect((await store.jobs.list({})).map((one) => one.key)).toEqual([keys('waiting')])
    })

    test('jobs are listed by article and by states, newest first', async () => {
      const elsewhere = (await submitted(store, 'elsewhere')).article.id
      await store.jobs.add([job('a')])
      await store.jobs.add([{ ...job('b'), article: elsewhere }])
      await store.jobs.add([job('c')])
      await claimed('a')
      const names = async (filter: Parameters<Store['jobs']['list']>[0]) =>
        (await store.jobs.list(filter)).map((one) => one.key)
      expect(await names({})).toEqual(['c', 'b', 'a'].map(keys))
      expect(await names({ article })).toEqual(['c', 'a'].map(keys))
      expect(await names({ states: ['handed'] })).toEqual(['c', 'b'].map(keys))
      expect(await names({ article, states: ['handed', 'running'] })).toEqual(['c', 'a'].map(keys))
      expect(await names({ states: [] })).toEqual([])
      expect(await names({ limit: 1 })).toEqual(['c'].map(keys))
    })
  })
}
