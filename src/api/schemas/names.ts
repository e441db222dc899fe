import { z } from 'zod'
import { languageSchema } from '../../model/language.ts'

export const nameSchema = z.object({
  name: z.string().describe('In its dictionary form, as far as the article shows it.'),
  forms: z.array(z.string()).describe('As it stands, each form once.'),
  count: z.int().min(1),
  first: z
    .object({ segment: z.string(), start: z.int().min(0), end: z.int().min(0) })
    .describe("In the plain text of the source's segment, in UTF-16 code units."),
  proposals: z.array(
    z.object({
      language: languageSchema,
      text: z.string(),
      confidence: z
        .enum(['known', 'regular', 'doubtful'])
        .describe('From names of the termbase; as the press usually writes such names; by sound.'),
      rules: z.array(z.enum(['termbase', 'usage', 'letters'])).describe('Where each of its words comes from.'),
    }),
  ),
})

/** Names that the termbase does not know. */
export const nameListSchema = z.object({ source: languageSchema, names: z.array(nameSchema) })
