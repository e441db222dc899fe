import { setTimeout as sleep } from 'node:timers/promises'
import { JOB_KINDS, type JobKind } from '../job.ts'
import { asFault } from '../model/fault.ts'
import type { Ports } from '../step.ts'
import type { Workers } from '../worker.ts'
import { type Pool, postgresTransport, redisTransport, type Transport } from './connection.ts'
import type { Log } from './log.ts'
import { startRelay } from './relay.ts'
import { run } from './run.ts'
import { lostAfterSeconds, startSchedule } from './schedule.ts'

export interface QueueSettings {
  readonly ports: Ports
  readonly workers: Workers
  /** The store's pool, with `bullmq` in its search path and room for `parkedConnections(kinds)`. */
  readonly pool: Pool
  /** With it BullMQ lives in Redis, without it in the pool's database. All processes must agree. */
  readonly redisUrl?: string | undefined
  /** What this process works on; absent: everything; empty: nothing, it only relays. */
  readonly kinds?: readonly JobKind[] | undefined
  readonly log: Log
  /** Whether this process hands jobs over and looks for lost ones; some process must. Absent: it does. */
  readonly relay?: boolean | undefined
  /** A job handed over so long ago that has not ended is lost; absent: a minute more than any worker may take. */
  readonly lostAfterSeconds?: number | undefined
  /** What running jobs are given to end when `stop` is called; absent: 8, for orchestrators kill after ten or more. */
  readonly stopSeconds?: number | undefined
}

/** What is left of ten seconds to write that the jobs are given back, and to close. */
const LAST_MS = 1_500

/**
 * Starts relay, workers and schedule in this process. Any number of processes may do so on one database.
 * Throws `queue.unreachable` or `database.unreachable` when there is nothing to start on.
 * `stop` asks running steps to end (their signal), and returns when they have or when the time for it is over;
 * what has not ended is given back and performed again elsewhere.
 */
export const startQueue = async (settings: QueueSettings): Promise<{ stop(): Promise<void> }> => {
  const { ports, workers, pool, redisUrl, kinds = JOB_KINDS, log, relay = true, stopSeconds = 8 } = settings
  const onTrouble = (thrown: unknown) => {
    const { code, params } = asFault(thrown)
    log({ event: 'trouble', of: 'queue', code, params })
  }
  const transport =
    redisUrl === undefined ? postgresTransport(pool, onTrouble) : await redisTransport(redisUrl, onTrouble)
  const duties = relay ? await startDuties(settings, transport) : []
  const stopping = new AbortController()
  const cut = new AbortController()
  const ground = { workers, ports, log, stopping: stopping.signal, cut: cut.signal }
  const receivers = kinds.map((kind) =>
    transport.receive(kind, workers[kind].concurrency, (parcel) => run(parcel, ground)),
  )
  const end = async () => {
    await Promise.all([...receivers.map((receiver) => receiver.close()), ...duties.map((duty) => duty.stop())])
    await transport.close()
    return 'ended' as const
  }
  return {
    async stop() {
      // closing comes first, or a worker would take the next job when its last is given back
      const ending = end()
      stopping.abort(new Error('the process is being stopped'))
      if ((await within(stopSeconds * 1000, ending)) === 'ended') return
      log({ event: 'cut off', afterSeconds: stopSeconds })
      cut.abort(new Error('the process does not wait any longer'))
      await within(LAST_MS, ending)
    },
  }
}

const startDuties = async ({ ports, workers, log, ...settings }: QueueSettings, transport: Transport) => {
  try {
    const relay = await startRelay(ports.store, transport, log)
    return [relay, startSchedule(ports, log, settings.lostAfterSeconds ?? lostAfterSeconds(workers))]
  } catch (thrown) {
    await transport.close()
    throw thrown
  }
}

const within = <Result>(milliseconds: number, work: Promise<Result>): Promise<Result | undefined> =>
  Promise.race([work, sleep(milliseconds, undefined, { ref: false })])
