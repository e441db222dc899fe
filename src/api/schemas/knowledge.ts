import { z } from 'zod'
import { languageSchema } from '../../model/language.ts'
import { TERM_STATUSES, termSchema } from '../../model/term.ts'
import { BAND_NAMES } from '../../text/match-score.ts'
import { BANDS } from '../../text/match-table.ts'
import { placeSchema } from './fault.ts'
import { bySchema } from './people.ts'
import { textSchema } from './translation.ts'

const instant = z.iso.datetime()
const etag = z.int().min(0)

export const conceptSchema = z.object({
  id: z.string(),
  etag,
  by: bySchema.nullable().describe('Who changed it last. `null`: not known.'),
  at: instant.nullable(),
  terms: z.array(termSchema),
})
export type ConceptReply = z.output<typeof conceptSchema>
export const conceptListSchema = z.object({
  concepts: z.array(conceptSchema),
  total: z.int().min(0).describe('All that fit, on this page or not.'),
  next: z.string().nullable().describe('`after` of the next page.'),
})
export const conceptQuery = z.object({
  query: z.string().max(500).optional().describe('A term in any form, a part of one, or an id.'),
  type: z
    .string()
    .optional()
    .describe('Of a term: `person`, `place`, `organization`, `name` for any of these, or a part of speech.'),
  language: languageSchema.optional().describe('Of a term.'),
  status: z.enum(TERM_STATUSES).optional().describe('Of a term in that language.'),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  after: z.string().optional(),
})
export const conceptParams = z.object({ id: z.string() })

const terms = z.array(termSchema).min(1).max(200)
export const newConceptSchema = z.strictObject({ terms })
export const conceptPutSchema = z.strictObject({
  terms,
  base: etag.optional().describe('The same as `If-Match`; one of them is needed. 0: it is new.'),
})
export const conceptRemovedSchema = z.object({ id: z.string() })
export const conceptHistorySchema = z.object({
  versions: z.array(
    z.object({
      etag,
      terms: z.array(termSchema).nullable().describe('`null`: it was taken out.'),
      by: bySchema.nullable(),
      at: instant,
    }),
  ),
})
/** Those that occur in a translation or its source. */
export const termListSchema = z.object({
  source: languageSchema,
  target: languageSchema,
  concepts: z.array(conceptSchema),
})

export const unitSchema = z.object({
  id: z.string(),
  source: languageSchema,
  target: languageSchema,
  text: z.object({ source: textSchema, target: textSchema }),
  before: z.string(),
  after: z.string(),
  from: z.string(),
  at: instant,
  by: bySchema.nullable().describe('Who corrected it. `null`: it is as it came in.'),
})
export type UnitReply = z.output<typeof unitSchema>
export const unitListSchema = z.object({
  units: z.array(unitSchema),
  next: z.string().nullable(),
  count: z.int().min(0).describe('Translation units in the whole memory.'),
})
export const unitQuery = z.object({
  source: languageSchema.optional(),
  target: languageSchema.optional(),
  words: z.string().max(500).optional().describe('Of the source, in any form; only with both languages.'),
  from: z.string().optional().describe('Where it came from: a slug, a file name.'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().optional(),
})
export const unitParams = z.object({ id: z.string() })
export const unitPatchSchema = z.strictObject({
  tagged: z.string().min(1).max(20_000),
  base: z.iso.datetime().optional().describe('The `at` of the pair as it was seen.'),
})
export const unitRemovalQuery = z.object({
  reason: z.string().trim().min(1).max(1000).optional().describe('Why it goes. Kept with the event.'),
})
export const unitRemovedSchema = z.object({ id: z.string() })

export const memoryQuery = z.object({
  source: languageSchema,
  target: languageSchema,
  text: z.string().min(1).describe('A sentence in the source language.'),
  before: z.string().optional().describe('The sentence before it; empty: it is the first.'),
  after: z.string().optional().describe('The sentence after it; empty: it is the last.'),
})
export const memorySchema = z.object({
  count: z.int().min(0).describe('Translation units in the whole memory.'),
  matches: z.array(
    z.object({
      source: textSchema.describe('What was remembered.'),
      target: textSchema,
      score: z
        .int()
        .min(BANDS.low)
        .max(BANDS.context)
        .describe('In percent of the text, less penalties. 99: its figures were exchanged in the target.'),
      band: z.enum(BAND_NAMES).describe('`context`: the same text between the same neighbours.'),
      from: z.string(),
      at: z.iso.datetime(),
    }),
  ),
})

export const searchQuery = z.object({
  source: languageSchema,
  target: languageSchema,
  words: z.string().min(1).describe('Words in the source language, in any form.'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export const searchSchema = z.object({
  matches: z.array(z.object({ source: textSchema, target: textSchema, from: z.string(), at: z.iso.datetime() })),
})

export const importQuery = z.object({
  from: z.string().min(1).optional().describe('Where it came from, as people will see it: a file name.'),
})
export const learnedSchema = z.object({ count: z.int().min(0) })
export const learnedConceptsSchema = learnedSchema.extend({
  notices: z
    .array(
      z.object({
        place: placeSchema,
        key: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
        severity: z.literal('informs').optional(),
        message: z.string(),
      }),
    )
    .describe('What is odd in the file and no reason to refuse it.'),
})
