import { z } from 'zod'
import { languageSchema } from '../../model/language.ts'
import { NAME_TYPES } from '../../model/term.ts'

const proposalSchema = z.object({
  language: languageSchema,
  text: z.string(),
  confidence: z
    .enum(['known', 'regular', 'doubtful'])
    .describe('From names of the termbase; as the press usually writes such names; by sound.'),
  rules: z.array(z.enum(['termbase', 'usage', 'letters'])).describe('Where each of its words comes from.'),
})

export const nameSchema = z.object({
  name: z.string().describe('In its dictionary form, as far as the article shows it.'),
  forms: z.array(z.string()).describe('As it stands, each form once.'),
  count: z.int().min(1),
  first: z
    .object({ segment: z.string(), start: z.int().min(0), end: z.int().min(0), sentence: z.string() })
    .describe("In the plain text of the source's segment, `sentence`, in UTF-16 code units."),
  proposals: z.array(proposalSchema),
})

/** Names that the termbase does not know. */
export const nameListSchema = z.object({ source: languageSchema, names: z.array(nameSchema) })

const asked = {
  name: z.string().trim().min(1).max(300).describe('In its dictionary form.'),
  language: languageSchema.describe('That the name is given in.'),
  type: z.enum(NAME_TYPES),
}
export const proposalsAskedSchema = z.strictObject(asked)
export const proposalsSchema = z.object({ ...asked, proposals: z.array(proposalSchema) })
