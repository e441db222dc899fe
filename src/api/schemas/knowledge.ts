import { z } from 'zod'
import { languageSchema } from '../../model/language.ts'
import { TERM_STATUSES } from '../../model/term.ts'
import { textSchema } from './translation.ts'

export const conceptSchema = z.object({
  id: z.string(),
  terms: z.array(
    z.object({
      language: languageSchema,
      text: z.string(),
      status: z.enum(TERM_STATUSES),
      type: z.string(),
      note: z.string(),
    }),
  ),
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
      target: textSchema,
      score: z.union([z.literal(100), z.literal(101)]).describe('101: same text between the same neighbours.'),
      from: z.string(),
      at: z.iso.datetime(),
    }),
  ),
})

export const importQuery = z.object({
  from: z.string().min(1).optional().describe('Where it came from, as people will see it: a file name.'),
})
export const learnedSchema = z.object({ count: z.int().min(0) })
