import { z } from 'zod'
import { COMMENT_TYPES } from '../../model/comment.ts'
import { languageSchema } from '../../model/language.ts'
import { leaseSchema } from './leases.ts'
import { findingSchema } from './translation.ts'

const instant = z.iso.datetime()

export const readinessSchema = z.object({
  etag: z.int().min(0),
  signed: z.boolean().describe('The text that stands there is signed off already.'),
  unreviewed: z
    .array(z.string())
    .describe('Segments that nobody has confirmed. While there are any, nobody signs off.'),
  blocking: z
    .array(findingSchema.extend({ segment: z.string() }))
    .describe('Findings that stop the sign-off unless it is overridden with a reason; by the text as it stands now.'),
  comments: z
    .array(
      z.object({
        id: z.string(),
        language: languageSchema.nullable().describe('`null`: on the source.'),
        segment: z.string().nullable(),
        type: z.enum(COMMENT_TYPES),
        text: z.string(),
        by: z.string(),
        at: instant,
      }),
    )
    .describe('Open threads. They forbid nothing.'),
  leases: z.array(leaseSchema).describe('Where somebody types now. It forbids nothing.'),
  drafts: z
    .array(z.object({ segment: z.string(), person: z.string(), at: instant }))
    .describe('What somebody has typed and not handed in. It forbids nothing.'),
})
