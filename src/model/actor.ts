import { z } from 'zod'
import type { PersonId } from './ids.ts'
import { type Language, languageSchema } from './language.ts'

/** Who did something. */
export const actorSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('person'), person: z.string().transform((id) => id as PersonId) }),
  z.object({ type: z.literal('engine'), engine: z.string() }),
  z.object({ type: z.literal('memory') }),
])
export type Actor = z.infer<typeof actorSchema>

export const ROLES = ['author', 'translator', 'reviewer', 'publisher', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** `language: null` means every language. */
export const rightSchema = z.object({ role: z.enum(ROLES), language: languageSchema.nullable() })
export type Right = z.infer<typeof rightSchema>

export interface Person {
  readonly id: PersonId
  /** What is typed after `--by`: lower-case letters, digits and hyphens. */
  readonly handle: string
  readonly name: string
  /** The language in which the product speaks to this person. */
  readonly language: Language
  readonly rights: readonly Right[]
  /** By which an OpenID provider may know the person; nobody else's. */
  readonly email?: string
  /** May not sign in any more; what the person did stays. */
  readonly disabled?: true
}

/** A reviewer may also translate; an administrator may do everything. */
const IMPLIED: Readonly<Record<Role, readonly Role[]>> = {
  author: ['author', 'administrator'],
  translator: ['translator', 'reviewer', 'administrator'],
  reviewer: ['reviewer', 'administrator'],
  publisher: ['publisher', 'administrator'],
  administrator: ['administrator'],
}

export const may = (person: Person, role: Role, language: Language | null): boolean =>
  !person.disabled &&
  person.rights.some(
    (right) => IMPLIED[role].includes(right.role) && (right.language === null || right.language === language),
  )
