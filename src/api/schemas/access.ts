import { z } from 'zod'
import { ENTRANCES } from '../../access.ts'

const instant = z.iso.datetime()

/** Longer than any that is accepted, so that whoever sets one is told how long it may be. */
const typed = z.string().max(1024)

export const signInSchema = z.object({
  handle: z.string().trim().toLowerCase().max(256),
  password: typed,
})
/** The same as a page sends it. */
export const signInFormSchema = signInSchema.extend({ next: z.string().optional() })

export const signInMethodsSchema = z.object({
  password: z.boolean(),
  openid: z.boolean().describe('Whether `/sign-in/openid` leads to a provider.'),
})

export const passwordSchema = z.strictObject({
  password: typed,
  present: typed
    .optional()
    .describe('The one that it replaces. Not needed within 15 minutes in a session that a link began.'),
})
export const passwordSetSchema = z.object({
  since: instant,
  ended: z.int().min(0).describe('Other sessions that this has ended.'),
})

export const sessionListSchema = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      current: z.boolean(),
      via: z.enum(ENTRANCES).nullable().describe('`null`: not known any more.'),
      browser: z.string().describe('As it calls itself.'),
      begun: instant,
      seen: instant,
      until: instant.describe('When it ends if it is not used any more.'),
    }),
  ),
})
