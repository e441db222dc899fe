import { expect, test } from 'vitest'
import { done } from '../../../src/step.ts'
import { jobFor, toyWorkers } from '../../queue/newsroom.ts'
import type { Stage } from './stage.ts'

/** When a job is performed, and how long it may take. */
export const jobsKeepTime = ({ newsroom, start, reaches }: Stage): void => {
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
    await newsroom().store.jobs.add([asked])
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
    await newsroom().store.jobs.add([asked])
    await reaches(asked.key, { state: 'done' })
    expect(began[0]).toBeGreaterThanOrEqual(runAt.getTime())
    expect(began[0]).toBeLessThan(runAt.getTime() + 5000)
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
      await newsroom().store.transaction((records) => records.jobs.add([jobFor(name)]))
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
