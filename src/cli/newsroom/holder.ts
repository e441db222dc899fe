import { may, type Person, type Role } from '../../model/actor.ts'
import type { Language } from '../../model/language.ts'

/** Who does this in the sample newsroom: whoever was given the very role, rather than an administrator, who may do everything. */
export const holder = (people: readonly Person[], role: Role, language: Language): Person => {
  const able = people.filter((person) => may(person, role, language))
  const chosen = able.find(({ rights }) => rights.some((right) => right.role === role)) ?? able[0]
  if (!chosen) throw new Error(`nobody in newsroom.json is ${role} for ${language}`)
  return chosen
}
