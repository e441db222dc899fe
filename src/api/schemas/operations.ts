import { z } from 'zod'
import { JOB_KINDS, JOB_STATES } from '../../job.ts'
import { languageSchema } from '../../model/language.ts'
import { jobSchema } from './work.ts'

const count = z.int().min(0)
const cost = z.object({ amount: z.string(), currency: z.string() }).nullable().describe('`null`: no price is known.')

export const operationsQuery = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .describe('`YYYY-MM`, in UTC. Absent: the present one.'),
})

export const operationsSchema = z.object({
  at: z.iso.datetime(),
  month: z.string(),
  jobs: z.object({
    counts: z.array(z.object({ kind: z.enum(JOB_KINDS), state: z.enum(JOB_STATES), count })),
    failed: z.array(jobSchema),
  }),
  engines: z.array(
    z.object({
      engine: z.string(),
      pace: z
        .object({ requestsPerSecond: z.number(), bytesPerSecond: z.number() })
        .nullable()
        .describe('For each language pair. `null`: none is kept.'),
      budget: count.nullable().describe('Characters a month. `null`: no limit.'),
      spent: count.describe('Characters sent in the present month.'),
      left: count.nullable(),
      buckets: z
        .array(
          z.object({
            source: languageSchema,
            target: languageSchema,
            of: z.enum(['requests', 'bytes']),
            fill: z.number().min(0).max(1).describe('1: a whole burst may be sent now. 0: nothing.'),
          }),
        )
        .describe('Pairs that were asked for at some time; all others are full.'),
    }),
  ),
  charges: z.array(
    z.object({
      engine: z.string(),
      source: languageSchema,
      target: languageSchema,
      article: z.string(),
      characters: count,
      cost,
    }),
  ),
  months: z.array(z.object({ month: z.string(), engine: z.string(), characters: count, cost })),
  prices: z.array(
    z.object({
      engine: z.string(),
      perMillion: z.number(),
      currency: z.string(),
      url: z.string(),
      asOf: z.iso.date(),
    }),
  ),
  undelivered: z.array(z.object({ article: z.string(), language: languageSchema, channels: z.array(z.string()) })),
  board: z.string().nullable().describe('Where the queue itself can be looked at. `null`: nowhere.'),
})
