import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { JobKey, TranslationId } from '../../../src/model/ids.ts'
import { done } from '../../../src/step.ts'
import { ARTICLE, jobFor, toyWorkers } from '../../queue/newsroom.ts'
import type { Stage } from './stage.ts'

/** Which process performs a job, and what becomes of it when that one stops or dies. */
export const jobsOutliveProcesses = ({ redis, database, newsroom, start, job, reaches }: Stage): void => {
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
    await newsroom().store.jobs.add([extract, suggest])
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
    await newsroom().store.jobs.add([asked])
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
    await newsroom().store.jobs.add([jobFor('finished')])
    await reaches(jobFor('finished').key, { state: 'running' })
    const stopping = first.stop()
    release()
    await stopping
    expect(await job(jobFor('finished').key)).toMatchObject({ state: 'done' })

    const second = await start({ workers: stubborn, stopSeconds: 1 })
    await newsroom().store.jobs.add([jobFor('cut-off')])
    await reaches(jobFor('cut-off').key, { state: 'running' })
    const began = Date.now()
    await second.stop()
    expect(Date.now() - began).toBeLessThan(4000)
    expect(second.lines).toMatchObject([
      { event: 'cut off', afterSeconds: 1 },
      { event: 'job', end: 'given back' },
    ])
    expect(newsroom().pool.idleCount).toBe(newsroom().pool.totalCount)
    await start({ workers: toyWorkers(async () => done()) })
    await reaches(jobFor('cut-off').key, { state: 'done', attempts: 1 })
  })

  test('what a void handover still does is not recorded', async () => {
    const releases: (() => void)[] = []
    const slow = toyWorkers(
      () => new Promise((resolve) => releases.push(() => resolve({ type: 'cancel', why: 'too late' }))),
    )
    const first = await start({ workers: slow, relay: false })
    const asked = jobFor('fenced')
    const second = await start({ workers: toyWorkers(async () => done()), kinds: [], lostAfterSeconds: 1 })
    await newsroom().store.jobs.add([asked])
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
    const script = fileURLToPath(new URL('../../queue/doomed.ts', import.meta.url))
    const address = redis()
    const doomed = spawn(process.execPath, [script, database(), ...(address === undefined ? [] : [address])])
    doomed.stderr.pipe(process.stderr)
    await newsroom().store.jobs.add([asked])
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

  test('a job that keeps killing its process is given up', async () => {
    const asked = jobFor('deadly')
    const { jobs } = newsroom().store
    await jobs.add([asked])
    await jobs.handOver(1, async () => {})
    for (let claimed = 0; claimed < 5; claimed++) await jobs.claim(asked.key, 1)
    let performed = false
    const workers = toyWorkers(
      async () => {
        performed = true
        return done()
      },
      { attempts: 2 },
    )
    await start({ workers, lostAfterSeconds: 1 })
    const what = 'processes died 5 times while they ran it'
    await reaches(asked.key, { state: 'failed', why: { code: 'unforeseen', params: { what } } })
    expect(performed).toBe(false)
  })
}
