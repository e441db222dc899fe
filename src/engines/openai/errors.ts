import { z } from 'zod'
import { Fault } from '../../model/fault.ts'
import { faultOfStatus, unavailable } from '../network.ts'

const ENGINE = 'openai'

/** The request itself is what is wrong: too long for the model, or turned down by a filter. Others may be answered. */
const SPOILT = new Set(['context_length_exceeded', 'string_above_max_length', 'content_filter'])
/** Comes with status 429, and no pause helps. */
const SPENT = 'insufficient_quota'

const errorSchema = z.object({
  message: z.string(),
  status: z.number().optional(),
  code: z.string().nullish().catch(undefined),
  headers: z.instanceof(Headers).optional().catch(undefined),
})

/** Whether an error the client threw is about this request alone. */
export const spoilsRequest = (thrown: unknown): boolean => {
  const { data } = errorSchema.safeParse(thrown)
  return data?.status === 413 || (data?.status === 400 && SPOILT.has(data.code ?? ''))
}

/** What the client threw, as `engine.throttled` (with `retryAfterSeconds`), `engine.unavailable` or `engine.refused`. */
export const openAiFault = (thrown: unknown): Fault => {
  if (thrown instanceof Fault) return thrown
  const parsed = errorSchema.safeParse(thrown)
  // What has no status never came to an answer: no connection, no time, no JSON.
  if (parsed.data?.status === undefined)
    return unavailable(ENGINE, thrown instanceof Error ? rootOf(thrown).message : String(thrown), thrown)
  const { message: reason, status, code, headers } = parsed.data
  if (code === SPENT) return new Fault('engine.refused', { engine: ENGINE, reason }, { cause: thrown })
  return faultOfStatus(ENGINE, status, reason, { cause: thrown, header: headers?.get('retry-after') })
}

/** The client says "Connection error."; why is in its cause. */
const rootOf = (error: Error): Error => (error.cause instanceof Error ? rootOf(error.cause) : error)
