import type { Selectable } from 'kysely'
import { z } from 'zod'
import { JOB_KINDS, JOB_STATES, type JobRecord } from '../../job.ts'
import { FAULTS, type FaultCode } from '../../model/fault.ts'
import type { ArticleId, JobKey } from '../../model/ids.ts'
import type { Tables } from './sql.ts'

/** The last fault, or a sentence. */
export const whySchema = z.union([
  z.object({
    code: z.enum(Object.keys(FAULTS) as [FaultCode]),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  z.object({ text: z.string() }),
])

const recordSchema = z.object({
  key: z.string().transform((key) => key as JobKey),
  kind: z.enum(JOB_KINDS),
  args: z.unknown(),
  article: z.string().transform((id) => id as ArticleId),
  state: z.enum(JOB_STATES),
  attempts: z.number(),
  handover: z.number(),
  runAt: z.date(),
  why: whySchema.nullable(),
})

export const recordOf = ({ run_at, ...row }: Selectable<Tables['jobs']>): JobRecord =>
  recordSchema.parse({ ...row, runAt: run_at })
