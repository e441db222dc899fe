import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import type { JobRecord } from '../../../src/job.ts'
import type { Fresh } from './ground.ts'
import { keyed, taken, type Work, workOn } from './work.ts'

export const attempts = (fresh: Fresh): void => {
  let { open, close, store, job, claimed } = {} as Work
  beforeEach(async () => {
    ;({ open, close, store, job, claimed } = await workOn(fresh))
    return close
  })

  describe('jobs: claiming and ending', () => {
    test('a claim marks it running and counts the attempt', async () => {
      await store.jobs.add([job('a')])
      const record = await claimed('a')
      expect(record).toMatchObject({ ...job('a'), state: 'running', attempts: 1, handover: 1 })
      expect(await store.jobs.get(keyed('a'))).toEqual(record)
    })

    test('the queue may bring the same hand-over again: it is another attempt', async () => {
      await store.jobs.add([job('a')])
      await claimed('a')
      expect(await store.jobs.claim(keyed('a'), 1)).toMatchObject({ state: 'running', attempts: 2 })
    })

    test('a claim waits for the hand-over that the queue was quicker than', async () => {
      await store.jobs.add([job('a')])
      const other = await open()
      let claim: Promise<JobRecord | undefined> | undefined
      await store.jobs.handOver(10, async () => {
        claim = other.jobs.claim(keyed('a'), 1)
        await sleep(60)
      })
      expect(await claim).toMatchObject({ state: 'running', handover: 1 })
    })

    test('a claim at the very instant of the commit is not lost', async () => {
      const other = await open()
      for (let n = 0; n < 150; n++) {
        await store.jobs.add([job(`n${n}`)])
        let claim: Promise<JobRecord | undefined> | undefined
        await store.jobs.handOver(1, async () => {
          claim = sleep(n % 3).then(() => other.jobs.claim(keyed(`n${n}`), 1))
          if (n % 2) await sleep(n % 3)
        })
        expect(await claim).toMatchObject({ state: 'running', attempts: 1, handover: 1 })
      }
    })

    test('a claim of a hand-over that came to nothing is void', async () => {
      await store.jobs.add([job('a')])
      let claim: Promise<JobRecord | undefined> | undefined
      const failing = store.jobs.handOver(10, async () => {
        claim = store.jobs.claim(keyed('a'), 1)
        await sleep(30)
        throw new Error('queue down')
      })
      await expect(failing).rejects.toThrow()
      expect(await claim).toBeUndefined()
      expect(await store.jobs.get(keyed('a'))).toMatchObject({ state: 'waiting', attempts: 0 })
    })

    test('more workers may be claiming than there are connections while jobs are handed over', async () => {
      const names = Array.from({ length: 60 }, (_, n) => `n${n}`)
      await store.jobs.add(names.map((name) => job(name)))
      let claims: Promise<JobRecord | undefined>[] = []
      await store.jobs.handOver(100, async () => {
        claims = names.map((name) => store.jobs.claim(keyed(name), 1))
        await sleep(20)
        expect(await store.people.all()).toHaveLength(1)
      })
      expect((await Promise.all(claims)).filter((one) => one?.state === 'running')).toHaveLength(60)
    })

    test('nothing is claimed that is unknown, waits, has ended or was handed over again', async () => {
      await store.jobs.add([job('a')])
      expect(await store.jobs.claim(keyed('nobody'), 1)).toBeUndefined()
      expect(await store.jobs.claim(keyed('a'), 0)).toBeUndefined()
      await claimed('a')
      await store.jobs.end(keyed('a'), 1, { state: 'waiting', inSeconds: 0, snooze: false, why: null })
      expect(await store.jobs.claim(keyed('a'), 1)).toBeUndefined()
      await store.jobs.handOver(10, taken)
      expect(await store.jobs.claim(keyed('a'), 1)).toBeUndefined()
      expect(await store.jobs.claim(keyed('a'), 2)).toMatchObject({ attempts: 2 })
      await store.jobs.end(keyed('a'), 2, { state: 'done' })
      expect(await store.jobs.claim(keyed('a'), 2)).toBeUndefined()
    })

    test('every end is written with its reason', async () => {
      const fault = { code: 'engine.throttled', params: { engine: 'x', seconds: 3 } } as const
      await store.jobs.add([job('done'), job('failed'), job('cancelled')])
      for (const name of ['done', 'failed', 'cancelled']) await claimed(name)
      await store.jobs.end(keyed('done'), 1, { state: 'done' })
      await store.jobs.end(keyed('failed'), 1, { state: 'failed', why: fault })
      await store.jobs.end(keyed('cancelled'), 1, { state: 'cancelled', why: { text: 'superseded' } })
      expect(await store.jobs.get(keyed('done'))).toMatchObject({ state: 'done', why: null })
      expect(await store.jobs.get(keyed('failed'))).toMatchObject({ state: 'failed', why: fault })
      expect(await store.jobs.get(keyed('cancelled'))).toMatchObject({
        state: 'cancelled',
        why: { text: 'superseded' },
      })
    })

    test('a retry keeps its attempt, a snooze gives it back, and both wait', async () => {
      await store.jobs.add([job('retry'), job('snooze')])
      for (const name of ['retry', 'snooze']) await claimed(name)
      const end = { state: 'waiting', inSeconds: 100, why: { text: 'later' } } as const
      await store.jobs.end(keyed('retry'), 1, { ...end, snooze: false })
      await store.jobs.end(keyed('snooze'), 1, { ...end, snooze: true })
      expect(await store.jobs.get(keyed('retry'))).toMatchObject({
        state: 'waiting',
        attempts: 1,
        why: { text: 'later' },
      })
      expect(await store.jobs.get(keyed('snooze'))).toMatchObject({ state: 'waiting', attempts: 0 })
      expect(await store.jobs.nextDue()).toBeGreaterThan(90)
    })

    test('an attempt of an older hand-over, or of a job that has ended, changes nothing any more', async () => {
      await store.jobs.add([job('a')])
      await claimed('a')
      await store.jobs.reclaim(-1)
      await claimed('a', 2)
      await store.jobs.end(keyed('a'), 1, { state: 'failed', why: null })
      expect(await store.jobs.get(keyed('a'))).toMatchObject({ state: 'running', handover: 2 })
      await store.jobs.end(keyed('a'), 2, { state: 'done' })
      await store.jobs.end(keyed('a'), 2, { state: 'waiting', inSeconds: 0, snooze: false, why: null })
      expect(await store.jobs.get(keyed('a'))).toMatchObject({ state: 'done' })
    })

    test('an attempt that was thought lost may still end its job before it is handed over again', async () => {
      await store.jobs.add([job('a')])
      await claimed('a')
      await store.jobs.reclaim(-1)
      await store.jobs.end(keyed('a'), 1, { state: 'done' })
      expect(await store.jobs.get(keyed('a'))).toMatchObject({ state: 'done' })
    })
  })
}
