import { z } from 'zod'
import { rightSchema } from '../../model/actor.ts'
import { languageSchema } from '../../model/language.ts'

const instant = z.iso.datetime()
const handle = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(64)
const email = z.email().max(254).toLowerCase()
const name = z.string().trim().min(1).max(200)

export const personSchema = z.object({
  handle: z.string(),
  name: z.string(),
  language: languageSchema,
  rights: z.array(rightSchema),
})
export const colleagueSchema = personSchema.extend({
  email: z.string().nullable().describe('`null` also to all but administrators and the person.'),
  disabled: z.boolean(),
})
export type Colleague = z.output<typeof colleagueSchema>
export const peopleSchema = z.object({ people: z.array(colleagueSchema) })

export const newPersonSchema = z.strictObject({
  handle,
  name,
  language: languageSchema,
  rights: z.array(rightSchema).default([]),
  email: email.optional(),
})
/** What is absent stays. */
export const personPatchSchema = z.strictObject({
  name: name.optional(),
  language: languageSchema.optional(),
  rights: z.array(rightSchema).optional(),
  email: email.nullable().optional(),
  disabled: z.boolean().optional(),
})

export const personParams = z.object({ handle: z.string() })
export const linkSchema = z.object({ handle: z.string(), link: z.string(), until: instant })

export const tokenParams = personParams.extend({ id: z.string() })
export const tokenListSchema = z.object({
  tokens: z.array(z.object({ id: z.string(), label: z.string(), begun: instant, seen: instant.nullable() })),
})
export const newTokenSchema = z.strictObject({ label: z.string().trim().min(1).max(200) })
export const tokenSchema = z.object({
  id: z.string(),
  label: z.string(),
  token: z.string().describe('Shown this once and never again.'),
})

/** Who did something; people by their handle. */
export const bySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('person'), person: z.string() }),
  z.object({ type: z.literal('engine'), engine: z.string() }),
  z.object({ type: z.literal('memory') }),
])
export type By = z.input<typeof bySchema>
