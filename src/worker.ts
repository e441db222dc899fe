import type { JobKind, Line } from './job.ts'
import type { Step } from './step.ts'

/** The file through which the queue calls a step. */
export interface Worker<Kind extends JobKind> {
  readonly kind: Kind
  /** How often a retryable fault is tried in all. */
  readonly attempts: number
  /** After this the step's signal is aborted and the attempt has failed. */
  readonly timeoutSeconds: number
  /** How many at once in one process. */
  readonly concurrency: number
  /** Stored arguments, parsed at the door; throws when they do not fit. */
  parse(args: unknown): Line[Kind]
  readonly perform: Step<Line[Kind]>
}

/** One worker for each kind: a kind without a worker does not compile. */
export type Workers = { readonly [Kind in JobKind]: Worker<Kind> }
