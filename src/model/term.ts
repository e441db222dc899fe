import { z } from 'zod'
import type { ConceptId } from './ids.ts'
import { languageSchema } from './language.ts'

export const TERM_STATUSES = ['preferred', 'admitted', 'deprecated', 'forbidden'] as const

/** A word for a concept in one language (TBX term section). */
export const termSchema = z.object({
  language: languageSchema,
  text: z.string().min(1),
  status: z.enum(TERM_STATUSES),
  /** `person`, `place` and `organization` make it a Name; else a part of speech. */
  type: z.string(),
  note: z.string(),
})
export type Term = z.infer<typeof termSchema>

/** A meaning and its terms (TBX concept entry). */
export const conceptSchema = z.object({
  id: z.string().transform((id) => id as ConceptId),
  terms: z.array(termSchema),
})
export type Concept = z.infer<typeof conceptSchema>

export const NAME_TYPES = ['person', 'place', 'organization'] as const
export const isName = (concept: Concept): boolean =>
  concept.terms.some((term) => (NAME_TYPES as readonly string[]).includes(term.type))
