import { z } from 'zod'
import { EDITION_STATES } from '../../model/edition.ts'
import { languageSchema } from '../../model/language.ts'

const instant = z.iso.datetime()

export const versionSchema = z.object({
  language: languageSchema,
  number: z.int().min(1),
  revision: z.int().min(1),
  segments: z.int().min(0),
  signedBy: z.string(),
  override: z.string().nullable(),
  at: instant,
})
export const versionListSchema = z.object({ versions: z.array(versionSchema) })

export const editionSchema = z.object({
  language: languageSchema,
  state: z.enum(EDITION_STATES),
  slug: z.string(),
  section: z.string(),
  title: z.string(),
  description: z.string(),
  sourceLanguage: languageSchema,
  publishedAt: instant,
  updatedAt: instant,
})
export const editionListSchema = z.object({ editions: z.array(editionSchema) })
export const editionTextSchema = editionSchema.extend({ markdown: z.string(), html: z.string() })

export const publishSchema = z.strictObject({
  language: languageSchema,
  at: z.iso.datetime({ offset: true }).optional().describe('Not before this instant, still to come. Absent: now.'),
})
export const publishedSchema = z.object({
  version: versionSchema,
  state: z
    .enum(['live', 'under_way', 'scheduled'])
    .describe('`live`: just that version was live already. `under_way`: it is being published. `scheduled`: it waits.'),
  scheduled: instant.nullable().describe('The instant it waits for.'),
  job: z.string().nullable().describe('`null` when just that version is live already.'),
})

export const withdrawSchema = z.strictObject({
  mode: z
    .enum(['hold', 'kill'])
    .describe('`hold`: out of sight, may be published again. `kill`: gone, and readers are told so.'),
  languages: z
    .array(languageSchema)
    .optional()
    .describe('Absent: every language that has an edition, or a publication that waits.'),
})
export const withdrawnSchema = z.object({
  languages: z.array(languageSchema).describe('What readers no longer have.'),
  cancelled: z.array(languageSchema).describe('Where a publication that waited will not take place.'),
})
