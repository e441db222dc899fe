import { z } from 'zod'
import { actorSchema } from './actor.ts'
import type { ArticleId } from './ids.ts'
import { languageSchema } from './language.ts'

export const EVENT_KINDS = [
  'submitted',
  'extracted',
  'drafted',
  'edited',
  'resegmented',
  'reviewed',
  'sent_back',
  'signed_off',
  'scheduled',
  'published',
  'held',
  'killed',
] as const

/** What happened, for the record and for live views. Never changed, never deleted. */
export const eventSchema = z.object({
  id: z.number().int(),
  kind: z.enum(EVENT_KINDS),
  article: z.string().transform((id) => id as ArticleId),
  language: languageSchema.nullable(),
  by: actorSchema.nullable(),
  at: z.coerce.date(),
  /** A note, a reason, a count: what a reader of the record wants beside the kind. */
  data: z.record(z.string(), z.unknown()),
})
export type Event = z.infer<typeof eventSchema>
