import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import type { JobRecord } from '../../../src/job.ts'
import type { JobKey } from '../../../src/model/ids.ts'
import type { Store } from '../../../src/store.ts'
import type { Fresh } from './ground.ts'
import { submitted } from './scene.ts'
import { inSeconds, keyed, type Work, workOn } from './work.ts'

export const jobs = (fresh: Fresh): void => {
  let { open, close, store, article, job, claimed } = {} as Work
  beforeEach(async () => {
    ;({ open, close, store, article, job, claimed } = await workOn(fresh))
    return close
  })

  describe('jobs: adding and handing over', () => {
    test('a job that was added waits, and adding it again leaves it as it is', async () => {
      await store.jobs.add([job('a'), job('a')])
      await store.jobs.add([{ ...job('a'), kind: 'extract', args: { document: 'd' as never } }])
      await store.jobs.add([])
      expect(await store.jobs.get(keyed('a'))).toMatchObject({
        ...job('a'),
        state: 'waiting',
        attempts: 0,
        handover: 0,
        why: null,
      })
      expect(await store.jobs.get(keyed('b'))).toBeUndefined()
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
      expect(handed.map((one) => one.key)).toEqual([keyed('a'), keyed('b'), keyed('c')])
      expect(handed.map((one) => [one.state, one.handover])).toEqual(Array(3).fill(['handed', 1]))
      expect(await store.jobs.get(keyed('a'))).toEqual(handed[0])
    })

    test('when the queue does not take them they go on waiting', async () => {
      await store.jobs.add([job('a')])
      const failing = store.jobs.handOver(10, async () => {
        throw new Error('queue down')
      })
      await expect(failing).rejects.toThrow('queue down')
      expect(await store.jobs.get(keyed('a'))).toMatchObject({ state: 'waiting', handover: 0 })
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
      expect(handed.toSorted()).toEqual(names.map(keyed).toSorted())
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

  describe('jobs: keeping house', () => {
    test('what was handed over or claimed too long ago waits again, and keeps its attempts', async () => {
      await store.jobs.add([job('handed'), job('running'), job('done')])
      await claimed('running')
      await claimed('done')
      await store.jobs.end(keyed('done'), 1, { state: 'done' })
      expect(await store.jobs.reclaim(100)).toBe(0)
      await sleep(20)
      expect(await store.jobs.reclaim(0.01)).toBe(2)
      expect(await store.jobs.get(keyed('handed'))).toMatchObject({ state: 'waiting', handover: 1, attempts: 0 })
      expect(await store.jobs.get(keyed('running'))).toMatchObject({ state: 'waiting', handover: 1, attempts: 1 })
      expect(await store.jobs.nextDue()).toBe(0)
    })

    test('a job that has ended can be asked for again, as if new; no other can', async () => {
      await store.jobs.add([job('failed'), job('done'), job('waiting', inSeconds(100))])
      await claimed('failed')
      await claimed('done')
      await store.jobs.end(keyed('failed'), 1, { state: 'failed', why: { text: 'no' } })
      await store.jobs.end(keyed('done'), 1, { state: 'done' })
      expect(await store.jobs.again(keyed('failed'))).toBe(true)
      expect(await store.jobs.get(keyed('failed'))).toMatchObject({
        state: 'waiting',
        attempts: 0,
        handover: 1,
        why: null,
      })
      expect(await store.jobs.nextDue()).toBe(0)
      expect(await store.jobs.again(keyed('done'))).toBe(true)
      for (const name of ['failed', 'done', 'waiting', 'unknown'])
        expect(await store.jobs.again(keyed(name))).toBe(false)
    })

    test('a job that no worker has begun can be cancelled, and is then not claimed; no other can', async () => {
      await store.jobs.add([job('handed'), job('running'), job('later', inSeconds(100))])
      await claimed('running')
      for (const name of ['handed', 'later']) {
        expect(await store.jobs.cancel(keyed(name), 'not wanted')).toBe(true)
        expect(await store.jobs.get(keyed(name))).toMatchObject({ state: 'cancelled', why: { text: 'not wanted' } })
      }
      expect(await store.jobs.claim(keyed('handed'), 1)).toBeUndefined()
      expect(await store.jobs.nextDue()).toBeUndefined()
      for (const name of ['handed', 'running', 'unknown'])
        expect(await store.jobs.cancel(keyed(name), 'again')).toBe(false)
    })

    test('only what ended before the instant is swept', async () => {
      await store.jobs.add([job('done'), job('waiting')])
      await claimed('done')
      await store.jobs.end(keyed('done'), 1, { state: 'done' })
      await store.jobs.sweep(inSeconds(-60))
      expect(await store.jobs.list({})).toHaveLength(2)
      await store.jobs.sweep(inSeconds(60))
      expect((await store.jobs.list({})).map((one) => one.key)).toEqual([keyed('waiting')])
    })

    test('jobs are listed by article and by states, newest first', async () => {
      const elsewhere = (await submitted(store, 'elsewhere')).article.id
      await store.jobs.add([job('a')])
      await store.jobs.add([{ ...job('b'), article: elsewhere }])
      await store.jobs.add([job('c')])
      await claimed('a')
      const names = async (filter: Parameters<Store['jobs']['list']>[0]) =>
        (await store.jobs.list(filter)).map((one) => one.key)
      expect(await names({})).toEqual(['c', 'b', 'a'].map(keyed))
      expect(await names({ article })).toEqual(['c', 'a'].map(keyed))
      expect(await names({ states: ['handed'] })).toEqual(['c', 'b'].map(keyed))
      expect(await names({ article, states: ['handed', 'running'] })).toEqual(['c', 'a'].map(keyed))
      expect(await names({ states: [] })).toEqual([])
      expect(await names({ limit: 1 })).toEqual(['c'].map(keyed))
    })
  })
}
