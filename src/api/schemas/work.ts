import { z } from 'zod'
import { JOB_KINDS, JOB_STATES } from '../../job.ts'
import { EVENT_KINDS } from '../../model/event.ts'
import { languageSchema } from '../../model/language.ts'
import { bySchema } from './people.ts'

export const jobSchema = z.object({
  key: z.string(),
  kind: z.enum(JOB_KINDS),
  article: z.string(),
  state: z.enum(JOB_STATES),
  attempts: z.int().min(0),
  runAt: z.iso.datetime(),
  why: z.string().nullable().describe('The last fault, or why it was put off or cancelled.'),
})
export const jobListSchema = z.object({ jobs: z.array(jobSchema) })
export const jobQuery = z.object({
  state: z.enum(JOB_STATES).optional(),
  article: z.string().optional().describe('A slug.'),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
})
export const jobParams = z.object({ key: z.string() })

export const eventSchema = z.object({
  id: z.int(),
  kind: z.enum(EVENT_KINDS),
  article: z.string().nullable().describe('`null`: it happened to people, the termbase or the memory.'),
  language: languageSchema.nullable(),
  by: bySchema.nullable(),
  at: z.iso.datetime(),
  data: z.record(z.string(), z.unknown()),
})
export type EventReply = z.input<typeof eventSchema>
export const eventListSchema = z.object({ events: z.array(eventSchema) })

export const healthSchema = z.object({ status: z.literal('fine') })
