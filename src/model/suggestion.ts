import { z } from 'zod'
import type { SegmentId } from './ids.ts'
import { type Content, contentSchema } from './inline.ts'
import { type Origin, originSchema } from './translation.ts'

/** XLIFF 2.1 match types that occur here: in-context memory, memory, machine. */
export const SUGGESTION_TYPES = ['icm', 'tm', 'mt'] as const

/** A candidate target. */
export interface Suggestion {
  readonly segment: SegmentId
  readonly type: (typeof SUGGESTION_TYPES)[number]
  readonly content: Content
  /** Likeness of the remembered source to this one, 0–100; `null` for an engine. */
  readonly similarity: number | null
  readonly origin: Origin
}

export const suggestionSchema = z.object({
  segment: z.string().transform((id) => id as SegmentId),
  type: z.enum(SUGGESTION_TYPES),
  content: contentSchema,
  similarity: z.number().nullable(),
  origin: originSchema as z.ZodType<Origin>,
})
