import { setTimeout as sleep } from 'node:timers/promises'
import { bucketOf, type Engine } from '../engine.ts'
import { Fault } from '../model/fault.ts'
import type { Meter, Rate } from '../store.ts'
import { utf8Bytes } from '../text/bytes.ts'
import { encode } from '../text/marks.ts'

/** How fast an engine may be asked, for each language pair. A burst is what may be asked at once after a rest. */
export interface Pace {
  readonly requestsPerSecond: number
  readonly bytesPerSecond: number
  /** Absent: a second's worth. */
  readonly requestBurst?: number
  /** Absent: a second's worth, but at least `LARGEST_REQUEST`. */
  readonly byteBurst?: number
}

/** Bytes of the largest single request of Amazon Translate: a bucket must be able to hold it. */
const LARGEST_REQUEST = 10_000

/**
 * 20 requests a second and 10 kB in 10 seconds: the last figures Amazon published for TranslateText (guide of
 * 2018–19). Today's guide has none; accounts are commonly allowed more, and whoever knows theirs configures it.
 */
export const DEFAULT_PACE: Pace = { requestsPerSecond: 20, bytesPerSecond: 1_000 }

/** A worker sleeps no longer than this for its turn; whatever takes longer goes back to the queue. */
export const PATIENCE_MS = 2_000

export interface Limits {
  readonly meter: Pick<Meter, 'charge' | 'take'>
  /** Characters that may be charged in a month; `null`: no limit. */
  readonly budget: number | null
  readonly pace: Pace
  readonly now: () => Date
}

/**
 * The engine within its limits. Before a request is sent its segments are taken from the pace that all processes
 * share, as requests and as UTF-8 bytes, and their characters (code points, marks included) are charged. Throws
 * `engine.throttled` with `retryAfterSeconds` when the turn is too far off: then nothing was sent or charged. Throws
 * `engine.budget_spent` from the meter. Segments too long for the engine are left out, neither sent nor charged.
 */
export const limited = (engine: Engine, { meter, budget, pace, now }: Limits): Engine => ({
  id: engine.id,
  limits: { budget, requests: requestRate(pace), bytes: byteRate(pace) },
  capabilities: (pair) => engine.capabilities(pair),
  reach: (signal) => engine.reach(signal),
  async suggest(request, signal) {
    const { pair, article, encoding } = request
    const maxBytes = engine.capabilities(pair)?.maxBytes
    if (maxBytes === undefined) return []
    const written = request.segments
      .map((segment) => ({ segment, text: encode(segment.content, encoding) }))
      .map((one) => ({ ...one, bytes: utf8Bytes(one.text) }))
      .filter(({ bytes }) => bytes <= maxBytes)
    if (written.length === 0) return []
    const bucket = (of: 'requests' | 'bytes') => bucketOf(engine.id, pair, of)
    const patience = { engine: engine.id, meter, signal }
    await takeTurn(bucket('requests'), written.length, requestRate(pace), patience)
    await takeTurn(bucket('bytes'), sum(written.map(({ bytes }) => bytes)), byteRate(pace), patience)
    const characters = sum(written.map(({ text }) => [...text].length))
    await meter.charge({ engine: engine.id, pair, article, characters, at: now() }, budget)
    return engine.suggest({ ...request, segments: written.map(({ segment }) => segment) }, signal)
  },
})

const requestRate = ({ requestsPerSecond, requestBurst }: Pace): Rate => ({
  perSecond: requestsPerSecond,
  burst: requestBurst ?? Math.max(1, requestsPerSecond),
})

const byteRate = ({ bytesPerSecond, byteBurst }: Pace): Rate => ({
  perSecond: bytesPerSecond,
  burst: byteBurst ?? Math.max(LARGEST_REQUEST, bytesPerSecond),
})

const takeTurn = async (
  bucket: string,
  cost: number,
  rate: Rate,
  { engine, meter, signal }: { engine: string; meter: Pick<Meter, 'take'>; signal: AbortSignal },
): Promise<void> => {
  for (let left = PATIENCE_MS; ; ) {
    signal.throwIfAborted()
    // More than a full bucket could never be taken: what is larger waits for a full one.
    const wait = await meter.take(bucket, Math.min(cost, rate.burst), rate)
    if (wait <= 0) return
    left -= wait
    if (left < 0) {
      const seconds = Math.ceil(wait / 1_000)
      throw new Fault('engine.throttled', { engine, seconds }, { retryAfterSeconds: seconds })
    }
    await rest(wait, signal)
  }
}

/** Throws the signal's own reason, as everything else does that is aborted. */
const rest = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  try {
    await sleep(milliseconds, undefined, { signal })
  } catch (thrown) {
    signal.throwIfAborted()
    throw thrown
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
