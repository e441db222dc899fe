import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import { JOB_KINDS, type JobKind } from '../job.ts'
import { asFault } from '../model/fault.ts'
import type { Ports } from '../step.ts'
import type { Workers } from '../worker.ts'
import { postgresTransport, type Receiver, redisTransport } from './connection.ts'
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

/**
 * Starts relay, workers and schedule in this process. Any number of processes may do so on one database.
 * Throws `queue.unreachable` or `database.unreachable` when there is nothing to start on.
 * `stop` asks running steps to end (their signal), and returns when they have or when the time for it is over;
 * what is cut off is performed again elsewhere.
 */
export const startQueue = async (settings: QueueSettings): Promise<{ stop(): Promise<void> }> => {
  const { ports, workers, pool, redisUrl, kinds = JOB_KINDS, log, relay = true, stopSeconds = 8 } = settings
  const onTrouble = (thrown: unknown) => {
    const { code, params } = asFault(thrown)
    log({ event: 'trouble', of: 'queue', code, params })
  }
  const transport =
    redisUrl === undefined ? postgresTransport(pool, onTrouble) : await redisTransport(redisUrl, onTrouble)
  const stopping = new AbortController()
  const ground = { workers, ports, log, stopping: stopping.signal }
  const receivers = kinds.map((kind) =>
    transport.receive(kind, workers[kind].concurrency, (parcel) => run(parcel, ground)),
  )
  const duties = relay
    ? [
        startSchedule(ports, log, settings.lostAfterSeconds ?? lostAfterSeconds(workers)),
        await startRelay(ports.store, transport, log),
      ]
    : []
  return {
    async stop() {
      const closing = closeAll(receivers)
      stopping.abort(new Error('the process is being stopped'))
      await Promise.all(duties.map((duty) => duty.stop()))
      const cut = sleep(stopSeconds * 1000, 'cut' as const, { ref: false })
      if ((await Promise.race([closing, cut])) === 'cut') log({ event: 'cut off', afterSeconds: stopSeconds })
      await transport.close()
    },
  }
}

const closeAll = (receivers: readonly Receiver[]) => Promise.all(receivers.map((receiver) => receiver.close()))
