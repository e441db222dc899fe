import { setTimeout as sleep } from 'node:timers/promises'
import type { JobEnd, JobRecord } from '../job.ts'
import { asFault, Fault } from '../model/fault.ts'
import type { Ports } from '../step.ts'
import type { Worker, Workers } from '../worker.ts'
import { endOfFault, endOfOutcome, failed, GIVEN_BACK } from './end.ts'
import type { Log } from './log.ts'
import type { Parcel } from './parcel.ts'

export interface Ground {
  readonly workers: Workers
  readonly ports: Ports
  readonly log: Log
  /** Aborted when this process stops: steps are asked to end. */
  readonly stopping: AbortSignal
  /** Aborted when it has waited long enough: steps that have not ended are waited for no more. */
  readonly cut: AbortSignal
}

/** Claims the parcel's job, performs it and writes how it ended. A parcel that another handover made void is dropped. */
export const run = async (parcel: Parcel, ground: Ground): Promise<void> => {
  const { ports, log, stopping } = ground
  const { jobs } = ports.store
  const job = await outlast(stopping, () => jobs.claim(parcel.key, parcel.handover))
  if (job === undefined) return
  const began = performance.now()
  const { end, fault } = await attempt(job, ground)
  await outlast(stopping, () => jobs.end(parcel.key, parcel.handover, end))
  log({
    event: 'job',
    key: job.key,
    kind: job.kind,
    article: job.article,
    attempt: job.attempts,
    end: wordFor(end),
    milliseconds: Math.round(performance.now() - began),
    ...('inSeconds' in end ? { inSeconds: end.inSeconds } : {}),
    ...('why' in end ? { why: end.why } : {}),
    ...(fault?.code === 'unforeseen' ? { stack: stackOf(fault) } : {}),
  })
}

/** A process that is killed costs an attempt nobody answered for; so many more are allowed before the job is blamed. */
const SPARE = 3

interface Attempt {
  readonly end: JobEnd
  readonly fault?: Fault
}

const attempt = async (job: JobRecord, { workers, ports, stopping, cut }: Ground): Promise<Attempt> => {
  // the kind of the record and that of its worker's arguments are the same, which the type of `Workers` cannot say
  const worker = workers[job.kind] as Worker<typeof job.kind>
  const hopeless = (what: string, cause?: unknown): Attempt => {
    const fault = new Fault('unforeseen', { what }, { cause })
    return { end: failed(fault), fault }
  }
  if (job.attempts > worker.attempts + SPARE)
    return hopeless(`processes died ${job.attempts - 1} times while they ran it`)
  let args: Parameters<typeof worker.perform>[0]
  try {
    args = worker.parse(job.args)
  } catch (cause) {
    return hopeless(`its arguments do not fit: ${asFault(cause).message}`, cause)
  }
  const timeout = AbortSignal.timeout(worker.timeoutSeconds * 1000)
  try {
    const performing = worker.perform(args, ports, AbortSignal.any([timeout, stopping]))
    return { end: endOfOutcome(await unless(AbortSignal.any([timeout, cut]), performing)) }
  } catch (thrown) {
    const late = timeout.aborted && !(thrown instanceof Fault)
    const fault = late
      ? new Fault('unforeseen', { what: `took longer than ${worker.timeoutSeconds} s` })
      : asFault(thrown)
    if (cut.aborted || (stopping.aborted && fault.retry)) return { end: GIVEN_BACK }
    return { end: endOfFault(fault, job, worker.attempts, Math.random()), fault }
  }
}

/** Does not wait for work that goes on when the signal is aborted: not every step listens to its own. */
const unless = <Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason)
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })

const wordFor = (end: JobEnd) => {
  if (end === GIVEN_BACK) return 'given back'
  if (end.state !== 'waiting') return end.state
  return end.snooze ? 'snoozed' : 'retried'
}

const stackOf = ({ cause, stack }: Fault): string => (cause instanceof Error ? cause.stack : stack) ?? ''

/** Milliseconds between looks at a database that is away; after the last the job is left to be reclaimed. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

/** Repeats while the database is unreachable, since a parcel lost here would wait long to be missed. */
const outlast = async <Result>(stopping: AbortSignal, ask: () => Promise<Result>): Promise<Result> => {
  for (const pause of PAUSES) {
    try {
      return await ask()
    } catch (thrown) {
      if (asFault(thrown).code !== 'database.unreachable' || stopping.aborted) throw thrown
      await sleep(pause, undefined, { signal: stopping })
    }
  }
  return ask()
}
