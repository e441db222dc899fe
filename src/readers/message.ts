import { Fault, type FaultCode, type FaultParams, type Place } from '../model/fault.ts'
import type { Answer } from './answer.ts'

/** A fault as it crosses from one thread to another, which would leave of an error its message alone. */
interface Told {
  readonly code: FaultCode
  readonly params: FaultParams
  readonly place: Place | undefined
  readonly stack: string | undefined
}

/** What a thread says: once that it is ready, then an answer to each question. */
export type Message = { readonly ready: true } | { readonly answer: Answer } | { readonly fault: Told }

export const tell = ({ code, params, place, cause, stack }: Fault): Told => ({
  code,
  params,
  place,
  stack: cause instanceof Error ? cause.stack : stack,
})

export const retell = ({ code, params, place, stack }: Told): Fault => {
  const cause = Object.assign(new Error('in a reading thread'), stack === undefined ? {} : { stack })
  return new Fault(code, params, { cause, ...(place && { place }) })
}
