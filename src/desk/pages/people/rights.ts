import { type Right, ROLES, type Role } from '../../../model/actor.ts'
import { LANGUAGES, type Language } from '../../../model/language.ts'

/** `null`: all languages. */
export const holds = (rights: readonly Right[], role: Role, language: Language | null): boolean =>
  rights.some((right) => right.role === role && right.language === language)

/**
 * The rights with one given or taken. Who has a role for all languages has it for none in particular; what one had there
 * before is part of it.
 */
export const withRight = (
  rights: readonly Right[],
  role: Role,
  language: Language | null,
  given: boolean,
): readonly Right[] => {
  const others = rights.filter(
    (right) => right.role !== role || (language === null && given ? false : right.language !== language),
  )
  return inOrder(given ? [...others, { role, language }] : others)
}

export interface RoleHeld {
  readonly role: Role
  /** `null`: all. */
  readonly languages: readonly Language[] | null
}

/** Roles with their languages, for reading. */
export const rightsByRole = (rights: readonly Right[]): readonly RoleHeld[] =>
  ROLES.map((role) => ({
    role,
    languages: holds(rights, role, null) ? null : LANGUAGES.filter((language) => holds(rights, role, language)),
  })).filter(({ languages }) => languages === null || languages.length > 0)

const inOrder = (rights: readonly Right[]): readonly Right[] =>
  [...rights].sort(
    (one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role) || place(one.language) - place(other.language),
  )

const place = (language: Language | null): number => (language === null ? -1 : LANGUAGES.indexOf(language))
