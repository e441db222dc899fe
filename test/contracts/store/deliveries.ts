import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store.ts'
import type { Fresh, Ground } from './ground.ts'
import { at } from './scene.ts'

export const deliveries = (fresh: Fresh): void => {
  describe('deliveries', () => {
    let open: Ground['open']
    let store: Store
    beforeAll(async () => {
      const ground = await fresh()
      open = ground.open
      store = await open()
      return ground.close
    })

    test('the list of what is ours is replaced whole, and is of one channel and language', async () => {
      await store.deliveries.record(
        'rss',
        'az',
        new Map([
          ['az/rss.xml', '1'],
          ['az/old.xml', '2'],
        ]),
        at(1),
      )
      await store.deliveries.record('rss', 'kk', new Map([['kk/rss.xml', '3']]), at(1))
      await store.deliveries.record(
        'rss',
        'az',
        new Map([
          ['az/rss.xml', '4'],
          ['az/new.xml', '5'],
        ]),
        at(2),
      )
      expect(await store.deliveries.artifacts('rss', 'az')).toEqual(
        new Map([
          ['az/new.xml', '5'],
          ['az/rss.xml', '4'],
        ]),
      )
      expect(await store.deliveries.artifacts('rss', 'kk')).toEqual(new Map([['kk/rss.xml', '3']]))
      expect(await store.deliveries.artifacts('pages', 'az')).toEqual(new Map())
    })

    test('recording again changes nothing, recording nothing leaves nothing', async () => {
      const artifacts = new Map([['a', '1']])
      await store.deliveries.record('atom', 'az', artifacts, at(1))
      await store.deliveries.record('atom', 'az', artifacts, at(1))
      expect(await store.deliveries.artifacts('atom', 'az')).toEqual(artifacts)
      await store.deliveries.record('atom', 'az', new Map(), at(2))
      expect(await store.deliveries.artifacts('atom', 'az')).toEqual(new Map())
    })

    test('one process at a time delivers a channel and language', async () => {
      const processes = await Promise.all([open(), open(), open()])
      let inside = 0
      let most = 0
      const deliver = (process: Store) =>
        process.deliveries.exclusively('pages', 'az', async () => {
          most = Math.max(most, ++inside)
          await sleep(10)
          inside--
          return 'delivered'
        })
      const answers = await Promise.all(Array.from({ length: 9 }, (_, n) => deliver(processes[n % 3] as Store)))
      expect(answers).toEqual(Array(9).fill('delivered'))
      expect(most).toBe(1)
    })

    test('other channels and languages are not kept waiting', async () => {
      const answer = await store.deliveries.exclusively('pages', 'az', () =>
        store.deliveries.exclusively('pages', 'kk', () =>
          store.deliveries.exclusively('rss', 'az', async () => 'all three'),
        ),
      )
      expect(answer).toBe('all three')
    })

    test('a delivery that fails lets the next one in', async () => {
      const failing = store.deliveries.exclusively('json', 'az', async () => {
        throw new Error('full disk')
      })
      await expect(failing).rejects.toThrow('full disk')
      expect(await store.deliveries.exclusively('json', 'az', async () => 'next')).toBe('next')
    })

    test('many that wait do not keep others from the records', async () => {
      const waiting: Promise<void>[] = []
      await store.deliveries.exclusively('ninjs', 'az', async () => {
        for (let n = 0; n < 30; n++) waiting.push(store.deliveries.exclusively('ninjs', 'az', async () => undefined))
        await sleep(50)
        expect(await store.people.all()).toEqual([])
      })
      await Promise.all(waiting)
    })
  })
}
