import { z } from 'zod'
import { EDITION_STATES } from '../../model/edition.ts'
import { languageSchema } from '../../model/language.ts'
import { STAGES } from '../../model/standing.ts'
import { failureSchema } from './fault.ts'

const count = z.int().min(0)
const instant = z.iso.datetime()

export const slugParams = z.object({ slug: z.string() })
export const slugAndLanguageParams = slugParams.extend({ language: languageSchema })

/** Where one language of an article stands. */
export const languageStandingSchema = z.object({
  language: languageSchema,
  stage: z.enum(STAGES),
  etag: count,
  checked: count.nullable().describe('The etag that the findings speak of.'),
  states: z.object({ initial: count, translated: count, reviewed: count, final: count }),
  findings: z.object({ blocks: count, warns: count, informs: count }),
  open: count.describe('Jobs that have not ended.'),
  signed: z.boolean(),
  edition: z.enum(EDITION_STATES).nullable(),
  current: z.boolean().describe('Whether the edition shows the current document.'),
  undelivered: z
    .array(z.string())
    .describe('Channels in which readers do not have what `edition` says: the delivery failed for good.'),
  assignee: z.string().nullable().describe('Whose work it is, by handle.'),
  due: instant.nullable().describe('Until when.'),
  scheduled: instant.nullable().describe('When a publication that was ordered goes out.'),
  failure: failureSchema.nullable(),
})

export const articleSchema = z.object({
  slug: z.string(),
  title: z.string(),
  source: languageSchema,
  wanted: z.array(languageSchema),
  section: z.string(),
  revision: z.int().min(1),
  createdBy: z.string(),
  createdAt: instant,
  languages: z.array(languageStandingSchema),
  failure: failureSchema.nullable(),
})
export const articleListSchema = z.object({ articles: z.array(articleSchema) })

const details = {
  slug: z.string().describe("Absent: the front matter's, else made from the title."),
  source: languageSchema.describe("Absent: the front matter's `language`."),
  section: z.string(),
}
export const submissionSchema = z.strictObject({
  markdown: z.string(),
  slug: details.slug.optional(),
  source: details.source.optional(),
  languages: z.array(languageSchema).optional().describe('Absent: every other language.'),
  section: details.section.optional(),
})
/** The same beside a body that is the Markdown itself. */
export const submissionQuery = z.object({
  slug: details.slug.optional(),
  source: details.source.optional(),
  languages: z.string().optional().describe('Tags with commas between them. Absent: every other language.'),
  section: details.section.optional(),
})

export const revisionSchema = z.strictObject({ markdown: z.string(), minor: z.boolean().optional() })
export const revisionQuery = z.object({
  minor: z.enum(['true', 'false']).optional().describe('Nothing of the meaning changed.'),
})

export const documentSchema = z.object({
  article: z.string(),
  revision: z.int().min(1),
  title: z.string(),
  minor: z.boolean(),
  submittedBy: z.string(),
  at: instant,
  markdown: z.string(),
})
export const submittedSchema = documentSchema.omit({ markdown: true })
