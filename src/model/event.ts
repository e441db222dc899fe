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
  'commented',
  'assigned',
  'person_added',
  'person_changed',
  'invited',
  'token_issued',
  'token_revoked',
  'password_set',
  'concept_changed',
  'concept_removed',
  'concepts_learned',
  'memory_corrected',
  'memory_removed',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** What happened, for the record and for live views. Never changed, never deleted. */
export const eventSchema = z.object({
  id: z.number().int(),
  kind: z.enum(EVENT_KINDS),
  /** `null`: it happened to no article, but to people, the termbase or the memory. */
  article: z
    .string()
    .transform((id) => id as ArticleId)
    .nullable(),
  language: languageSchema.nullable(),
  by: actorSchema.nullable(),
  at: z.coerce.date(),
  /** A note, a reason, a count: what a reader of the record wants beside the kind. */
  data: z.record(z.string(), z.unknown()),
})
export type Event = z.infer<typeof eventSchema>
