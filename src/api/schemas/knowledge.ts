import { z } from 'zod'
import { languageSchema } from '../../model/language.ts'
import { termSchema } from '../../model/term.ts'
import { BAND_NAMES } from '../../text/match-score.ts'
import { BANDS } from '../../text/match-table.ts'
import { textSchema } from './translation.ts'

export const conceptSchema = z.object({
  id: z.string(),
  terms: z.array(termSchema),
})
export const conceptListSchema = z.object({ concepts: z.array(conceptSchema) })

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
