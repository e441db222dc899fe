import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { jobKey } from '../../../src/job.ts'
import type { Event } from '../../../src/model/event.ts'
import type { ArticleId } from '../../../src/model/ids.ts'
import type { Store } from '../../../src/store.ts'
import type { Fresh, Ground } from './ground.ts'
import { at, aynur, submitted } from './scene.ts'

export const eventsAndTransactions = (fresh: Fresh): void => {
  let open: Ground['open']
  let store: Store
  beforeAll(async () => {
    const ground = await fresh()
    open = ground.open
    store = await open()
    return ground.close
  })
  const event = (article: ArticleId, n: number): Omit<Event, 'id'> => ({
    kind: 'edited',
    article,
    language: 'kk',
    by: { type: 'person', person: aynur.id },
    at: at(1),
    data: { n, note: 'жақсы', list: [1, { a: null }] },
  })

  describe('events', () => {
    test('events come back in the order they were added, whole', async () => {
      const { article } = await submitted(store, 'events')
      const bare = { ...event(article.id, 2), language: null, by: null, data: {} }
      await store.events.add([event(article.id, 1), bare])
      await store.events.add([])
      const [first, second, ...rest] = await store.events.ofArticle(article.id)
      expect([first, second]).toEqual([
        { ...event(article.id, 1), id: first?.id },
        { ...bare, id: second?.id },
      ])
      expect(rest).toEqual([])
      expect(await store.events.after(first?.id ?? 0, 1)).toEqual([second])
    })

    test('who reads on from the last one seen misses none, whoever commits first', async () => {
      const { article } = await submitted(store, 'feed')
      const [other, reader] = await Promise.all([open(), open()])
      const seen: number[] = []
      let cursor = 0
      const read = async () => {
        for (const { id, article: of, data } of await reader.events.after(cursor, 100)) {
          cursor = id
          if (of === article.id) seen.push(data.n as number)
        }
      }
      const write = async (writer: Store, n: number) =>
        writer.transaction(async (records) => {
          await records.events.add([event(article.id, n)])
          await sleep((n * 7) % 13)
        })
      const writing = Promise.all(Array.from({ length: 60 }, (_, n) => write(n % 2 ? store : other, n)))
      let done = false
      void writing.then(() => {
        done = true
      })
      while (!done) await read()
      await read()
      expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n))
    })

    test('a transaction that has added an event keeps no other from committing its own', async () => {
      const { article } = await submitted(store, 'unhindered')
      await store.transaction(async (records) => {
        await records.events.add([event(article.id, 1)])
        await store.transaction((others) => others.events.add([event(article.id, 2)]))
      })
      expect((await store.events.ofArticle(article.id)).map(({ data }) => data.n)).toEqual([2, 1])
    })
  })

  describe('transactions', () => {
    test('what fails leaves nothing: no record, no event, no job', async () => {
      const { article, document } = await submitted(store, 'rolled-back')
      const job = { key: jobKey.extract(document.id), kind: 'extract', args: { document: document.id } } as const
      const failing = store.transaction(async (records) => {
        await records.people.put({ ...aynur, name: 'Other' })
        await records.events.add([event(article.id, 1)])
        await records.jobs.add([{ ...job, article: article.id }])
        throw new Error('no')
      })
      await expect(failing).rejects.toThrow('no')
      expect((await store.people.get(aynur.id))?.name).toBe(aynur.name)
      expect(await store.events.ofArticle(article.id)).toEqual([])
      expect(await store.jobs.get(job.key)).toBeUndefined()
    })

    test('what is written inside is seen inside, and outside only afterwards', async () => {
      const added = await store.transaction(async (records) => {
        const { article } = await submitted(records, 'inside')
        expect(await records.articles.bySlug('inside')).toEqual(article)
        expect(await store.articles.bySlug('inside')).toBeUndefined()
        return article
      })
      expect(await store.articles.bySlug('inside')).toEqual(added)
    })
  })

  describe('listening', () => {
    test('listeners of both topics wake after commits, in other processes too, and not once stopped', async () => {
      const { article, document } = await submitted(store, 'listened')
      const other = await open()
      const [jobs, events] = [vi.fn(), vi.fn()]
      const stops = [await other.listen('jobs', () => jobs()), await other.listen('events', () => events())]
      const add = (records: Pick<Store, 'jobs' | 'events'>, n: number) =>
        records.jobs.add([
          {
            key: jobKey.extract(`${document.id}${n}` as never),
            kind: 'extract',
            args: document as never,
            article: article.id,
          },
        ])
      await add(store, 1)
      await vi.waitFor(() => expect(jobs).toHaveBeenCalledOnce())
      expect(events).not.toHaveBeenCalled()

      await store.transaction(async (records) => {
        await add(records, 2)
        await records.events.add([event(article.id, 1)])
        await sleep(50)
        expect(jobs).toHaveBeenCalledOnce()
      })
      await vi.waitFor(() => expect([jobs.mock.calls.length, events.mock.calls.length]).toEqual([2, 1]))

      await Promise.all(stops.map((stop) => stop()))
      await add(store, 3)
      await sleep(50)
      expect(jobs).toHaveBeenCalledTimes(2)
    })

    test('a job that was there already wakes nobody', async () => {
      const { article, document } = await submitted(store, 'already-there')
      const job = { key: jobKey.extract(document.id), kind: 'extract', args: { document: document.id } } as const
      await store.jobs.add([{ ...job, article: article.id }])
      const wake = vi.fn()
      const stop = await store.listen('jobs', () => wake())
      await store.jobs.add([{ ...job, article: article.id }])
      await sleep(50)
      await stop()
      expect(wake).not.toHaveBeenCalled()
    })
  })
}
