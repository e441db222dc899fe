import { z } from 'zod'

export const assignSchema = z.strictObject({
  person: z.string().nullable().describe('A handle. `null`: nobody.'),
  due: z.iso.datetime({ offset: true }).nullable(),
})
export const assignmentSchema = z.object({
  person: z.string().nullable(),
  due: z.iso.datetime().nullable(),
  by: z.string(),
  at: z.iso.datetime(),
})
