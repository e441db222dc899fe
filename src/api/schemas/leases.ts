import { z } from 'zod'
import { languageSchema } from '../../model/language.ts'
import { segmentName } from './written.ts'

const instant = z.iso.datetime()

export const leaseAskedSchema = z.strictObject({
  takeover: z.boolean().optional().describe('Also when somebody else holds it; their draft stays as it is.'),
})
export const leaseSchema = z.object({
  segment: z.string(),
  holder: z.string(),
  until: instant,
  from: z.string().nullable().describe('From whom it was taken over.'),
})
export const leaseReleasedSchema = z.object({ released: z.boolean() })

export const hereSchema = z.strictObject({ segment: segmentName.nullable() })
export const companySchema = z.object({
  present: z.array(z.object({ person: z.string(), segment: z.string().nullable(), at: instant })),
  leases: z.array(leaseSchema),
})
export const leftSchema = z.object({ left: z.boolean() })

export const whereaboutsSchema = z.object({
  present: z.array(
    z.object({
      article: z.string(),
      language: languageSchema,
      person: z.string(),
      segment: z.string().nullable(),
      at: instant,
    }),
  ),
})

/** Told over the stream of events as `lease` and `presence`, without an id: whoever misses it learns it from the heartbeat. */
export const newsSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('lease'),
    article: z.string(),
    language: languageSchema,
    segment: z.string(),
    holder: z.string().nullable().describe('`null`: it was given back.'),
    until: instant.nullable(),
    from: z.string().nullable(),
    at: instant,
  }),
  z.object({
    type: z.literal('presence'),
    article: z.string(),
    language: languageSchema,
    person: z.string(),
    segment: z.string().nullable(),
    here: z.boolean(),
    at: instant,
  }),
])
export type NewsReply = z.input<typeof newsSchema>
