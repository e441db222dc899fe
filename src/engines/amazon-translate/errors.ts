import { z } from 'zod'
import { Fault } from '../../model/fault.ts'
import { retryAfter, throttled } from '../network.ts'

const ENGINE = 'amazon-translate'
/**
 * Errors by name, because their HTTP status differs between Amazon's API pages and its models. All that is not here
 * (invalid requests, hard limits, missing rights, bad credentials, no region) will be the same next time: refused.
 */
const THROTTLED = new Set([
  'ThrottlingException',
  'Throttling',
  'ThrottledException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
  // Somebody else is importing the same terminology just now.
  'ConcurrentModificationException',
  'ConflictException',
])
const UNAVAILABLE = new Set([
  'ServiceUnavailableException',
  'ServiceUnavailable',
  'InternalServerException',
  'InternalFailure',
  'RequestTimeoutException',
  'TimeoutError',
  // What the SDK throws for a reply that is no JSON.
  'SyntaxError',
])
/** Of Node: the service could not be reached, or the connection broke. */
const NETWORK =
  /^(?:ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/

const errorSchema = z.object({
  name: z.string(),
  message: z.string().catch(''),
  code: z.string().optional().catch(undefined),
  $response: z
    .object({ headers: z.record(z.string(), z.string()) })
    .optional()
    .catch(undefined),
})

/** Whether the SDK threw the error of that name. */
export const isNamed = (thrown: unknown, name: string): boolean => thrown instanceof Error && thrown.name === name

/** What the SDK threw, as `engine.throttled` (with `retryAfterSeconds`), `engine.unavailable` or `engine.refused`. */
export const engineFault = (thrown: unknown): Fault => {
  if (thrown instanceof Fault) return thrown
  const parsed = errorSchema.safeParse(thrown)
  if (!parsed.success)
    return new Fault('engine.unavailable', { engine: ENGINE, reason: String(thrown) }, { cause: thrown })
  const { name, message, code, $response } = parsed.data
  if (THROTTLED.has(name)) return throttled(ENGINE, retryAfter($response?.headers['retry-after']), thrown)
  const unavailable = UNAVAILABLE.has(name) || (code !== undefined && NETWORK.test(code))
  const reason = name === 'Error' ? message : `${name}: ${message}`
  return new Fault(unavailable ? 'engine.unavailable' : 'engine.refused', { engine: ENGINE, reason }, { cause: thrown })
}
