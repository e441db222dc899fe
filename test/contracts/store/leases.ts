import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { News } from '../../../src/model/lease.ts'
import type { Store } from '../../../src/store.ts'
import { personId } from '../../../src/text/identity.ts'
import type { Fresh } from './ground.ts'
import { aynur, segment, submitted } from './scene.ts'

const daniyar = { ...aynur, id: personId('daniyar'), handle: 'daniyar' }
const MINUTE = { seconds: 60, takeover: false }
const OVER = { seconds: 60, takeover: true }
const PAST = { seconds: -1, takeover: false }

export const leasesAndWhereabouts = (fresh: Fresh): void => {
  let store: Store
  let other: Store
  const heard: News[] = []
  beforeAll(async () => {
    const { open, close } = await fresh()
    store = await open()
    other = await open()
    await store.people.put(daniyar)
    await other.hear((news) => heard.push(news))
    return close
  })
  const spotIn = async (slug: string) => {
    const { article } = await submitted(store, slug)
    return { article: article.id, language: 'kk', segment: segment('one') } as const
  }
  const told = (article: string) => heard.filter((news) => news.article === article)

  describe('leases', () => {
    test('the first has it, and whoever asks is told who and until when', async () => {
      const spot = await spotIn('leased')
      const { taken, lease } = await store.leases.take(spot, aynur.id, MINUTE)
      expect([taken, lease]).toEqual([true, { ...spot, holder: aynur.id, until: lease.until, from: null }])
      expect(lease.until.getTime() - Date.now()).toBeGreaterThan(55_000)
      expect(await other.leases.take(spot, daniyar.id, MINUTE)).toEqual({ taken: false, lease })
      expect(await other.leases.of(spot.article, 'kk')).toEqual([lease])
      expect(await other.leases.of(spot.article, 'ru')).toEqual([])
    })

    test('the holder renews it, and gives it back; nobody else can', async () => {
      const spot = await spotIn('renewed')
      const first = await store.leases.take(spot, aynur.id, { seconds: 10, takeover: false })
      const again = await store.leases.take(spot, aynur.id, MINUTE)
      expect(again.lease.until.getTime()).toBeGreaterThan(first.lease.until.getTime())
      expect(await other.leases.release(spot, daniyar.id)).toBe(false)
      expect(await other.leases.release(spot, aynur.id)).toBe(true)
      expect(await store.leases.of(spot.article, 'kk')).toEqual([])
    })

    test('one that has run out is as none', async () => {
      const spot = await spotIn('run-out')
      await store.leases.take(spot, aynur.id, PAST)
      expect(await store.leases.of(spot.article, 'kk')).toEqual([])
      const { taken, lease } = await other.leases.take(spot, daniyar.id, MINUTE)
      expect([taken, lease.holder, lease.from]).toEqual([true, daniyar.id, null])
    })

    test('a takeover remembers from whom, for as long as it is renewed', async () => {
      const spot = await spotIn('taken-over')
      await store.leases.take(spot, aynur.id, MINUTE)
      expect((await other.leases.take(spot, daniyar.id, OVER)).lease).toMatchObject({
        holder: daniyar.id,
        from: aynur.id,
      })
      expect((await other.leases.take(spot, daniyar.id, MINUTE)).lease.from).toBe(aynur.id)
      expect((await store.leases.take(spot, aynur.id, MINUTE)).taken).toBe(false)
    })

    test('of many who ask at once, one has it', async () => {
      const spot = await spotIn('asked-at-once')
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          (n % 2 ? store : other).leases.take(spot, n % 2 ? aynur.id : daniyar.id, MINUTE),
        ),
      )
      const holders = new Set(answers.map(({ lease }) => lease.holder))
      expect(holders.size).toBe(1)
      expect(answers.filter(({ taken }) => taken)).toHaveLength(5)
    })

    test('every change is told to all processes, and what is swept is not', async () => {
      const spot = await spotIn('told')
      await store.leases.take(spot, aynur.id, MINUTE)
      await store.leases.take(spot, daniyar.id, MINUTE)
      await store.leases.take(spot, daniyar.id, OVER)
      await store.leases.release(spot, daniyar.id)
      await vi.waitFor(() => expect(told(spot.article)).toHaveLength(3))
      expect(told(spot.article)).toMatchObject([
        { type: 'lease', holder: aynur.id, from: null },
        { type: 'lease', holder: daniyar.id, from: aynur.id },
        { type: 'lease', holder: null, until: null },
      ])
      await store.leases.take(spot, aynur.id, PAST)
      await store.leases.sweep()
      await vi.waitFor(() => expect(told(spot.article)).toHaveLength(4))
      expect(await store.leases.release(spot, aynur.id)).toBe(false)
    })

    test('what fails is told to nobody', async () => {
      const spot = await spotIn('failed')
      const failing = store.transaction(async ({ leases }) => {
        await leases.take(spot, aynur.id, MINUTE)
        throw new Error('no')
      })
      await expect(failing).rejects.toThrow('no')
      await sleep(50)
      expect(told(spot.article)).toEqual([])
    })
  })

  describe('whereabouts', () => {
    test('somebody is in one place of a translation, and arriving, moving and leaving is told', async () => {
      const { segment: one, ...place } = await spotIn('present')
      const here = { ...place, person: aynur.id }
      await store.whereabouts.put({ ...here, segment: null }, 30)
      await store.whereabouts.put({ ...here, segment: one }, 30)
      await store.whereabouts.put({ ...here, segment: one }, 30)
      await store.whereabouts.put({ ...here, segment: one, person: daniyar.id }, 30)
      expect(await other.whereabouts.all(place)).toMatchObject([
        { ...place, person: daniyar.id, segment: one },
        { ...here, segment: one },
      ])
      expect(await other.whereabouts.remove(here)).toBe(true)
      expect(await other.whereabouts.remove(here)).toBe(false)
      await vi.waitFor(() => expect(told(place.article)).toHaveLength(4))
      expect(told(place.article)).toMatchObject([
        { type: 'presence', person: aynur.id, segment: null, here: true },
        { person: aynur.id, segment: one, here: true },
        { person: daniyar.id, segment: one, here: true },
        { person: aynur.id, segment: null, here: false },
      ])
      expect((await store.whereabouts.all()).map(({ person }) => person)).toEqual([daniyar.id])
    })

    test('who is not heard of for so long is not there', async () => {
      const { segment, ...place } = await spotIn('absent')
      await store.whereabouts.put({ ...place, segment, person: aynur.id }, -1)
      expect(await other.whereabouts.all(place)).toEqual([])
      await store.whereabouts.sweep()
      expect(await store.whereabouts.remove({ ...place, person: aynur.id })).toBe(false)
    })
  })
}
