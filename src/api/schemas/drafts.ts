import { z } from 'zod'
import { DRAFT_ENDS } from '../../model/draft.ts'
import { contentSchema } from '../../model/inline.ts'
import { slugAndLanguageParams } from './article.ts'
import { textSchema } from './translation.ts'
import { segmentName, written } from './written.ts'

/** UTF-16 code units: ten times the longest sentence that anybody prints. */
const LONGEST = 20_000

const instant = z.iso.datetime()
const number = z.int().min(0)
const etag = z.int().min(0)

export const spotParams = slugAndLanguageParams.extend({ segment: segmentName })

export const draftTypedSchema = z.strictObject({
  tagged: written(0, LONGEST).describe('As typed. It need not parse.'),
  base: etag.describe("The `changed` of the segment's target that the typing began from."),
  revision: z.int().min(1).optional().describe('The revision at which `base` was seen. Absent: the latest.'),
  replaces: number
    .nullable()
    .optional()
    .describe('The `number` of the draft that this window knows. If the stored one is another, that one is kept.'),
})
export const draftSavedSchema = z.object({ segment: z.string(), number, at: instant })
export const draftDiscardedSchema = z.object({ discarded: z.boolean() })

export const draftSchema = z.object({
  segment: z.string(),
  number,
  tagged: z.string(),
  content: contentSchema.nullable().describe('`null`: it does not parse, or the segment is gone.'),
  base: etag.describe('0 when it was begun on an earlier revision: an edit is stale then if there is any text.'),
  was: textSchema.nullable().describe('The text that the typing began from.'),
  at: instant,
  current: z.boolean().describe('Begun on the revision that the translation is of.'),
  gone: z.boolean().describe('The translation has no such segment any more.'),
})

export const draftListSchema = z.object({
  mine: z.array(draftSchema),
  others: z.array(
    z.object({
      person: z.string(),
      segment: z.string(),
      at: instant,
      tagged: z.string().nullable().describe('Only for who took the segment over from that person.'),
    }),
  ),
})

export const draftHistorySchema = z.object({
  drafts: z.array(
    z.object({
      number,
      tagged: z.string(),
      base: etag,
      at: instant,
      ended: instant,
      why: z.enum(DRAFT_ENDS),
    }),
  ),
})
