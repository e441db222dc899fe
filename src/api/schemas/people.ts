import { z } from 'zod'
import { rightSchema } from '../../model/actor.ts'
import { languageSchema } from '../../model/language.ts'

export const personSchema = z.object({
  handle: z.string(),
  name: z.string(),
  language: languageSchema,
  rights: z.array(rightSchema),
})
export const peopleSchema = z.object({ people: z.array(personSchema) })

/** Who did something; people by their handle. */
export const bySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('person'), person: z.string() }),
  z.object({ type: z.literal('engine'), engine: z.string() }),
  z.object({ type: z.literal('memory') }),
])
export type By = z.input<typeof bySchema>
