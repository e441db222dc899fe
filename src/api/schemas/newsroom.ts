import { z } from 'zod'
import { languageSchema } from '../../model/language.ts'
import { faultReplySchema, placeSchema } from './fault.ts'
import { findingSchema } from './translation.ts'

const count = z.int().min(0)

/** What is so for the whole newsroom. */
export const newsroomSchema = z.object({
  engines: z
    .array(z.string())
    .describe('Ids, in the order in which they are asked. None: drafts come from the memory and from people.'),
  sections: z.array(z.string()).describe('Those that articles have, in alphabetical order.'),
  site: z
    .string()
    .describe(
      'Root of the published site, no slash at its end. The page of an edition: `<language>/<slug>/` under it.',
    ),
})

export const proofAskedSchema = z.strictObject({
  markdown: z.string(),
  source: languageSchema.optional(),
  languages: z.array(languageSchema).optional(),
  slug: z.string().optional(),
  section: z.string().optional(),
  revises: z.string().optional().describe('Slug of the article that it is to be a revision of.'),
})

const diff = z.array(z.object({ type: z.enum(['same', 'removed', 'added']), text: z.string() }))

/** What would become of a text if it were submitted now. */
export const proofSchema = z.object({
  title: z.string().nullable().describe('`null`: the text cannot be read.'),
  source: languageSchema.nullable(),
  slug: z.string().nullable(),
  section: z.string().nullable(),
  segments: count,
  words: count,
  html: z.string().nullable().describe('The body as safe HTML, as the published pages have it.'),
  faults: z.array(faultReplySchema.shape.fault).describe('What stands in the way of a submission.'),
  findings: z
    .array(
      findingSchema.pick({ check: true, key: true, severity: true, message: true }).extend({
        start: count.describe('In the Markdown, in UTF-16 code units.'),
        end: count,
        place: placeSchema,
      }),
    )
    .describe('Of the text by itself, in its order.'),
  revised: z
    .object({
      since: z.int().min(1),
      changed: count,
      same: count,
      added: count,
      gone: count,
      differences: z.array(diff).describe('Sentences that changed, word by word, are new, or went.'),
    })
    .nullable()
    .describe('Sentences, against the latest revision. `null`: there is none.'),
})
export type ProofReply = z.input<typeof proofSchema>
