import type { JobEnd, JobRecord } from '../job.ts'
import type { Fault } from '../model/fault.ts'
import type { Outcome } from '../step.ts'

/** Seconds before the second attempt, doubled for each later one, up to the longest. */
const SHORTEST_SECONDS = 2
const LONGEST_SECONDS = 900

/**
 * Seconds to wait after the given attempt (counted from 1) has failed: exponential, of which the later half is left
 * to `chance` (0 ≤ chance < 1), so that what failed together does not come back together.
 */
export const backOff = (attempt: number, chance: number): number =>
  Math.min(LONGEST_SECONDS, SHORTEST_SECONDS * 2 ** (attempt - 1)) * (0.5 + chance / 2)

/** The end of an attempt whose step answered. */
export const endOfOutcome = (outcome: Outcome): JobEnd => {
  switch (outcome.type) {
    case 'done':
      return { state: 'done' }
    case 'cancel':
      return { state: 'cancelled', why: { text: outcome.why } }
    case 'snooze':
      return { state: 'waiting', inSeconds: outcome.seconds, snooze: true, why: { text: outcome.why } }
  }
}

/** The end of an attempt that broke a promise: tried again while that can help and attempts remain. */
export const endOfFault = (fault: Fault, job: JobRecord, attempts: number, chance: number): JobEnd => {
  if (!fault.retry || job.attempts >= attempts) return failed(fault)
  const inSeconds = Math.max(backOff(job.attempts, chance), fault.retryAfterSeconds ?? 0)
  return { state: 'waiting', inSeconds, snooze: false, why: whyOf(fault) }
}

/** The end of a job that no further attempt can help. */
export const failed = (fault: Fault): JobEnd => ({ state: 'failed', why: whyOf(fault) })

const whyOf = ({ code, params }: Fault) => ({ code, params })

/** The end of an attempt that was stopped because its process stops: it costs nothing, and another takes it up. */
export const GIVEN_BACK: JobEnd = {
  state: 'waiting',
  inSeconds: 0,
  snooze: true,
  why: { text: 'the process that ran it was stopped' },
}
