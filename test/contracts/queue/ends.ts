import { expect, test } from 'vitest'
import { Fault } from '../../../src/model/fault.ts'
import type { TranslationId } from '../../../src/model/ids.ts'
import { done } from '../../../src/step.ts'
import { ARTICLE, jobFor, toyWorkers } from '../../queue/newsroom.ts'
import type { Stage } from './stage.ts'

/** How often a job is performed, and how it ends. */
export const jobsEnd = ({ newsroom, start, reaches }: Stage): void => {
  test('a job is performed, marked done and told in one line', async () => {
    const asked = jobFor('plain')
    const { lines } = await start({ workers: toyWorkers(async () => done()) })
    await newsroom().store.jobs.add([asked])
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
    await Promise.all([newsroom().store.jobs.add([asked]), newsroom().store.jobs.add([asked, asked])])
    await reaches(asked.key, { state: 'done' })
    await newsroom().store.jobs.add([asked, jobFor('after-twice')])
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
    await newsroom().store.jobs.add(names.map((name) => jobFor(name)))
    const ended = async () => {
      const jobs = await newsroom().store.jobs.list({ states: ['done'], limit: 1000 })
      return jobs.filter(({ key }) => key.startsWith('extract.many-'))
    }
    await expect.poll(ended, { timeout: 30_000, interval: 100 }).toHaveLength(names.length)
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
    await newsroom().store.jobs.add([asked])
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
    await newsroom().store.jobs.add([asked])
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
    await newsroom().store.jobs.add([asked])
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
    await newsroom().store.jobs.add([asked])
    await reaches(asked.key, {
      state: 'failed',
      attempts: 1,
      why: { code: 'engine.refused', params: { engine: 'toy' } },
    })
  })

  test('what was not foreseen fails when the attempts are spent, and its stack is told', async () => {
    const { lines } = await start({ workers: toyWorkers(() => Promise.reject(new TypeError('boom')), { attempts: 1 }) })
    const asked = jobFor('unforeseen')
    await newsroom().store.jobs.add([asked])
    await reaches(asked.key, { state: 'failed', why: { code: 'unforeseen', params: { what: 'boom' } } })
    await expect.poll(() => lines).toMatchObject([{ end: 'failed', stack: expect.stringContaining('TypeError: boom') }])
  })

  test('a failed job asked for again is performed again', async () => {
    let broken = true
    const perform = async () => (broken ? Promise.reject(new Fault('engine.refused')) : done())
    await start({ workers: toyWorkers(perform) })
    const asked = jobFor('again')
    await newsroom().store.jobs.add([asked])
    await reaches(asked.key, { state: 'failed' })
    broken = false
    expect(await newsroom().store.jobs.again(asked.key)).toBe(true)
    await reaches(asked.key, { state: 'done', attempts: 1 })
  })

  test('arguments that do not fit fail the job without calling its step', async () => {
    await start({ workers: toyWorkers(async () => done()) })
    const asked = { ...jobFor('unfit'), args: { translation: 'none' as TranslationId } }
    await newsroom().store.jobs.add([asked as never])
    await reaches(asked.key, { state: 'failed', attempts: 1, why: { code: 'unforeseen' } })
  })
}
