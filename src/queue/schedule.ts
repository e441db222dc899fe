import { asFault } from '../model/fault.ts'
import type { Ports } from '../step.ts'
import type { Workers } from '../worker.ts'
import type { Log } from './log.ts'

const RECLAIM_EVERY_MS = 15_000
const SWEEP_EVERY_MS = 3_600_000
/** Long enough for people to ask what became of a job, or of a text that they have not given. */
const KEEP_DAYS = 30
const DAY_MS = 86_400_000

/**
 * Seconds after which a job that was handed over and has not ended must be lost: no attempt takes so long. One that
 * merely waits in a long queue is handed over again too, which costs a void parcel and nothing else.
 */
export const lostAfterSeconds = (workers: Workers): number =>
  Math.max(...Object.values(workers).map(({ timeoutSeconds }) => timeoutSeconds)) + 60

/** Keeps the jobs table honest: puts lost jobs back to waiting, forgets old records. Any number may run. */
export const startSchedule = ({ store, now }: Ports, log: Log, lostAfter: number): { stop(): Promise<void> } => {
  const reclaim = async () => {
    const jobs = await store.jobs.reclaim(lostAfter)
    if (jobs > 0) log({ event: 'reclaimed', jobs })
  }
  const sweep = async () => {
    const long = new Date(now().getTime() - KEEP_DAYS * DAY_MS)
    await store.jobs.sweep(long)
    await store.drafts.sweep(long)
    await store.credentials.sweep(now())
    await store.meter.sweep()
    await store.leases.sweep()
    await store.whereabouts.sweep()
  }
  const rounds = [
    every(Math.min(RECLAIM_EVERY_MS, lostAfter * 1000), reclaim, 'reclaim', log),
    every(SWEEP_EVERY_MS, sweep, 'sweep', log),
  ]
  return {
    async stop() {
      await Promise.all(rounds.map((round) => round.stop()))
    },
  }
}

/** One at a time: a round that takes longer than the interval delays the next. */
const every = (milliseconds: number, work: () => Promise<void>, of: string, log: Log) => {
  let working = Promise.resolve()
  let timer: NodeJS.Timeout
  let stopped = false
  const plan = () => {
    timer = setTimeout(() => {
      working = work()
        .catch((thrown: unknown) => {
          const { code, params } = asFault(thrown)
          log({ event: 'trouble', of, code, params })
        })
        .then(() => {
          if (!stopped) plan()
        })
    }, milliseconds)
  }
  plan()
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
      return working
    },
  }
}
