import { z } from 'zod'
import { rightSchema } from '../../model/actor.ts'
import { languageSchema } from '../../model/language.ts'
import { settingsPatchSchema, settingsSchema } from '../../model/settings.ts'

export const meSchema = z.object({
  handle: z.string(),
  name: z.string(),
  language: languageSchema,
  rights: z.array(rightSchema),
  settings: settingsSchema,
})
export type Me = z.output<typeof meSchema>

/** What is absent stays. In the settings, `null` takes something out. */
export const mePatchSchema = z.strictObject({
  language: languageSchema.optional(),
  settings: settingsPatchSchema.optional(),
})
export type MePatch = z.input<typeof mePatchSchema>
