import { z } from 'zod'
import { EDITION_STATES } from '../../model/edition.ts'
import { languageSchema } from '../../model/language.ts'
import { slugParams } from './article.ts'
import { targetSchema } from './translation.ts'
import { segmentName } from './written.ts'

export const siblingParams = slugParams.extend({ segment: segmentName })

export const siblingListSchema = z.object({
  siblings: z.array(
    z.object({
      language: languageSchema,
      segments: z
        .array(z.object({ id: z.string(), target: targetSchema }))
        .describe('More than one, or another one, where that translation is cut otherwise.'),
      edition: z.enum(EDITION_STATES).nullable().describe('What readers have of the article in that language.'),
    }),
  ),
})
export type SiblingList = z.output<typeof siblingListSchema>

export const askedAgainSchema = z.object({
  empty: z.int().min(0).describe('Segments without a target: only these are asked for.'),
  job: z.string().nullable().describe('The work that was ordered or is under way. `null`: nothing is empty.'),
})
