import { JOB_KINDS, type JobKind, type JobRecord } from '../job.ts'
import { asFault } from '../model/fault.ts'
import type { Store } from '../store.ts'
import type { Transport } from './connection.ts'
import type { Log } from './log.ts'

/** Jobs in one transaction. */
const BATCH = 200
/** When nothing wakes it: the listener may have been deaf for a moment. */
const LONGEST_PAUSE_MS = 20_000
/** A due job that another relay holds looks due still. */
const SHORTEST_PAUSE_MS = 50
const TROUBLE_PAUSE_MS = 1_000

/** Gives due jobs to the transport: when a commit wakes it, when the next one is due. Any number may run. */
export const startRelay = async (store: Store, transport: Transport, log: Log): Promise<{ stop(): Promise<void> }> => {
  const bell = makeBell()
  const unlisten = await store.listen('jobs', bell.ring)
  let stopped = false
  const relaying = (async () => {
    while (!stopped) {
      const pause = await handOver(store, transport, () => stopped).catch((thrown: unknown) => {
        const { code, params } = asFault(thrown)
        log({ event: 'trouble', of: 'relay', code, params })
        return TROUBLE_PAUSE_MS
      })
      if (!stopped) await bell.wait(pause)
    }
  })()
  return {
    async stop() {
      stopped = true
      bell.ring()
      await relaying
      await unlisten()
    },
  }
}

/** Hands over all that is due, unless stopped. Answers the milliseconds until more will be. */
const handOver = async ({ jobs }: Store, transport: Transport, isStopped: () => boolean): Promise<number> => {
  const hand = async (records: readonly JobRecord[]) => {
    const byKind: Partial<Record<JobKind, JobRecord[]>> = Object.groupBy(records, ({ kind }) => kind)
    for (const kind of JOB_KINDS) {
      const parcels = byKind[kind]?.map(({ key, handover }) => ({ key, handover }))
      if (parcels !== undefined) await transport.send(kind, parcels)
    }
  }
  while ((await jobs.handOver(BATCH, hand)) === BATCH && !isStopped());
  const due = await jobs.nextDue()
  return due === undefined
    ? LONGEST_PAUSE_MS
    : Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, Math.ceil(due * 1000)))
}

/** Ends a pause early. Rung while nobody waits, it ends the next one at once. */
const makeBell = () => {
  let rung = false
  let wake = () => {}
  return {
    ring: () => {
      rung = true
      wake()
    },
    wait: async (milliseconds: number) => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      rung = false
    },
  }
}
