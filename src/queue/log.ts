import type { JobRecord } from '../job.ts'
import type { FaultCode, FaultParams } from '../model/fault.ts'

/** One line of what the queue has to say. */
export type LogLine =
  | {
      readonly event: 'job'
      readonly key: JobRecord['key']
      readonly kind: JobRecord['kind']
      readonly article: JobRecord['article']
      readonly attempt: number
      readonly end: 'done' | 'cancelled' | 'snoozed' | 'retried' | 'failed' | 'given back'
      readonly milliseconds: number
      readonly inSeconds?: number
      readonly why?: JobRecord['why']
      /** Of what was not foreseen. */
      readonly stack?: string
    }
  | { readonly event: 'trouble'; readonly of: string; readonly code: FaultCode; readonly params: FaultParams }
  | { readonly event: 'reclaimed'; readonly jobs: number }
  | { readonly event: 'cut off'; readonly afterSeconds: number }

/** Where the lines go. */
export type Log = (line: LogLine) => void
