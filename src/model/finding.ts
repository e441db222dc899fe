import { z } from 'zod'
import type { SegmentId } from './ids.ts'
import { contentSchema } from './inline.ts'

/** `blocks` stops sign-off unless overridden with a reason; `warns` and `informs` never do. */
export const SEVERITIES = ['blocks', 'warns', 'informs'] as const
export type Severity = (typeof SEVERITIES)[number]

/** What a check noticed. The sentence shown to people is `findings.<check>.<key>` in `locales/`. */
export const findingSchema = z.object({
  segment: z.string().transform((id) => id as SegmentId),
  key: z.string(),
  /** Values for the sentence: what was found, what was expected. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Where in the plain text of the source or target, in UTF-16 code units. */
  at: z.object({ side: z.enum(['source', 'target']), start: z.number().int(), end: z.number().int() }).optional(),
  /** A target that mends it, when one is safe. */
  fix: contentSchema.optional(),
})
export type Finding = z.infer<typeof findingSchema>

/** A finding with the check that made it and how serious the shelf says that is. */
export const shelvedFindingSchema = findingSchema.extend({ check: z.string(), severity: z.enum(SEVERITIES) })
export type ShelvedFinding = z.infer<typeof shelvedFindingSchema>
