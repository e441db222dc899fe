import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Charge, Store } from '../../../src/store.ts'
import type { Fresh, Ground } from './ground.ts'
import { at, submitted } from './scene.ts'

export const meter = (fresh: Fresh): void => {
  let open: Ground['open']
  let store: Store
  let charge: (engine: string, characters: number, at?: Date) => Charge
  beforeAll(async () => {
    const ground = await fresh()
    open = ground.open
    store = await open()
    const { article } = await submitted(store, 'metered')
    charge = (engine, characters, when = at(0)) => ({
      engine,
      pair: { source: 'en', target: 'kk' },
      article: article.id,
      characters,
      at: when,
    })
    return ground.close
  })
  const spentOn = async (engine: string, since = new Date(0)) =>
    (await store.meter.spent(since)).filter((one) => one.engine === engine)

  describe('charges', () => {
    test('what was charged is what is spent since an instant', async () => {
      const charges = [charge('e1', 10, at(1)), charge('e1', 20, at(2))]
      for (const one of charges) await store.meter.charge(one, null)
      expect(await spentOn('e1')).toEqual(charges)
      expect(await spentOn('e1', at(2))).toEqual([charges[1]])
    })

    test('months are summed by engine', async () => {
      await store.meter.charge(charge('m1', 10, new Date('2026-03-31T23:00:00Z')), null)
      await store.meter.charge(charge('m1', 5, new Date('2026-04-01T00:00:00Z')), null)
      await store.meter.charge(charge('m1', 7, new Date('2026-04-30T00:00:00Z')), null)
      const months = (await store.meter.months('2026-04-01')).filter(({ engine }) => engine === 'm1')
      expect(months).toEqual([{ month: '2026-04-01', engine: 'm1', characters: 12 }])
    })

    test('past the budget nothing is recorded and the fault says how much there was', async () => {
      await store.meter.charge(charge('e2', 60), 100)
      await expect(store.meter.charge(charge('e2', 41), 100)).rejects.toMatchObject({
        code: 'engine.budget_spent',
        params: { engine: 'e2', budget: 100, spent: 60, characters: 41 },
      })
      await store.meter.charge(charge('e2', 40), 100)
      expect((await spentOn('e2')).map((one) => one.characters)).toEqual([60, 40])
    })

    test('a first charge greater than the budget is refused', async () => {
      await expect(store.meter.charge(charge('e3', 101), 100)).rejects.toMatchObject({ code: 'engine.budget_spent' })
      expect(await spentOn('e3')).toEqual([])
    })

    test('the budget is of one engine and one calendar month in UTC', async () => {
      await store.meter.charge(charge('e4', 100, new Date('2026-05-31T23:59:59.999Z')), 100)
      await store.meter.charge(charge('e4', 100, new Date('2026-06-01T00:00:00.000Z')), 100)
      await store.meter.charge(charge('e5', 100, new Date('2026-06-01T00:00:00.000Z')), 100)
      const again = store.meter.charge(charge('e4', 1, new Date('2026-06-30T23:59:59.999Z')), 100)
      await expect(again).rejects.toMatchObject({ code: 'engine.budget_spent' })
    })

    test('processes that charge at once never pass the budget together', async () => {
      const other = await open()
      const answers = await Promise.allSettled(
        Array.from({ length: 30 }, (_, n) => (n % 2 ? store : other).meter.charge(charge('e6', 7), 100)),
      )
      expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(14)
      expect(await spentOn('e6')).toHaveLength(14)
    })
  })

  describe('buckets', () => {
    test('a full bucket gives its burst, then tells how long to wait', async () => {
      const rate = { perSecond: 0.01, burst: 3 }
      for (let n = 0; n < 3; n++) expect(await store.meter.take('b1', 1, rate)).toBe(0)
      const wait = await store.meter.take('b1', 1, rate)
      expect(wait).toBeGreaterThan(95_000)
      expect(wait).toBeLessThanOrEqual(100_000)
    })

    test('what is left in buckets is told by the beginning of their names', async () => {
      const rate = { perSecond: 0.001, burst: 10 }
      await store.meter.take('f.one', 4, rate)
      await store.meter.take('f.two', 10, rate)
      await store.meter.take('g.one', 1, rate)
      const fill = await store.meter.fill('f.', rate)
      expect([...fill.keys()].toSorted()).toEqual(['f.one', 'f.two'])
      expect(fill.get('f.one')).toBeCloseTo(6, 1)
      expect(fill.get('f.two')).toBeCloseTo(0, 1)
    })

    test('those that are full for less than a day are not swept', async () => {
      const rate = { perSecond: 0.001, burst: 10 }
      await store.meter.take('h.one', 4, rate)
      await store.meter.sweep()
      expect((await store.meter.fill('h.', rate)).get('h.one')).toBeCloseTo(6, 1)
    })

    test('after the wait it can be taken', async () => {
      const rate = { perSecond: 20, burst: 1 }
      expect(await store.meter.take('b2', 1, rate)).toBe(0)
      const wait = await store.meter.take('b2', 1, rate)
      expect(wait).toBeGreaterThan(0)
      await sleep(wait + 5)
      expect(await store.meter.take('b2', 1, rate)).toBe(0)
    })

    test('asking in vain costs nothing', async () => {
      const rate = { perSecond: 0.01, burst: 10 }
      await store.meter.take('b3', 8, rate)
      for (let n = 0; n < 5; n++) expect(await store.meter.take('b3', 3, rate)).toBeGreaterThan(0)
      expect(await store.meter.take('b3', 2, rate)).toBe(0)
    })

    test('what costs more than a whole bucket is given by a full one, and paid off before anything else', async () => {
      const rate = { perSecond: 100, burst: 10 }
      expect(await store.meter.take('b4', 30, rate)).toBe(0)
      const wait = await store.meter.take('b4', 10, rate)
      expect(wait).toBeGreaterThan(200)
      expect(wait).toBeLessThanOrEqual(300)
    })

    test('processes that take at once are never given more than there is', async () => {
      const other = await open()
      const rate = { perSecond: 0.001, burst: 25 }
      const answers = await Promise.all(
        Array.from({ length: 60 }, (_, n) => (n % 2 ? store : other).meter.take('b5', 2, rate)),
      )
      expect(answers.filter((wait) => wait === 0)).toHaveLength(12)
    })

    test('over a while no more is given than the burst and what ran in', async () => {
      const rate = { perSecond: 200, burst: 20 }
      const begun = performance.now()
      let taken = 0
      const draw = async () => {
        while (performance.now() - begun < 300) if ((await store.meter.take('b6', 1, rate)) === 0) taken++
      }
      await Promise.all([draw(), draw(), draw(), draw()])
      const seconds = (performance.now() - begun) / 1000
      expect(taken).toBeLessThanOrEqual(rate.burst + rate.perSecond * seconds)
      expect(taken).toBeGreaterThan(rate.burst)
    })
  })
}
