import type { z } from 'zod'
import { Fault } from '../model/fault.ts'

/** When a service asks for a pause without saying how long. */
const RETRY_AFTER_SECONDS = 10
const RETRY_AFTER_AT_MOST = 3_600

/** Seconds of a `Retry-After` header (RFC 9110, a number or a date), 1–3,600; 10 for one that says nothing of use. */
export const retryAfter = (header: string | null | undefined): number => {
  const found = header?.trim() ?? ''
  const seconds = /^\d+$/.test(found) ? Number(found) : Math.ceil((Date.parse(found) - Date.now()) / 1_000)
  return seconds > 0 ? Math.min(seconds, RETRY_AFTER_AT_MOST) : RETRY_AFTER_SECONDS
}

/** The fault that an HTTP status of a service means, for what is not particular to one service. */
export const faultOfStatus = (
  engine: string,
  status: number,
  reason: string,
  { cause, header }: { readonly cause?: unknown; readonly header?: string | null | undefined } = {},
): Fault => {
  if (status === 429) return throttled(engine, retryAfter(header), cause)
  const passing = status >= 500 || [408, 409, 425].includes(status)
  return new Fault(passing ? 'engine.unavailable' : 'engine.refused', { engine, reason }, { cause })
}

export const throttled = (engine: string, seconds: number, cause: unknown): Fault =>
  new Fault('engine.throttled', { engine, seconds }, { cause, retryAfterSeconds: seconds })

/** What a service answered, if it is of that shape; else the service is not available. */
export const parsedReply = <Value>(engine: string, schema: z.ZodType<Value>, output: unknown): Value => {
  const reply = schema.safeParse(output)
  if (reply.success) return reply.data
  throw unavailable(engine, reply.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
}

/** The service was not reached, broke off, or answered what cannot be read. */
export const unavailable = (engine: string, reason: string, cause?: unknown): Fault =>
  new Fault('engine.unavailable', { engine, reason }, { cause })
