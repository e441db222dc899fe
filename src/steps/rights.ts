import { may, type Person, type Role } from '../model/actor.ts'
import { Fault } from '../model/fault.ts'
import type { Language } from '../model/language.ts'
import type { People } from '../store.ts'

/** Throws `rights.missing`, naming who could, unless the person holds the role for the language. */
export const demand = async (who: Person, role: Role, language: Language, people: People): Promise<void> => {
  if (may(who, role, language)) return
  const able = (await people.all()).filter((person) => may(person, role, language)).map((person) => person.handle)
  throw new Fault('rights.missing', { who: who.handle, role, language, able: able.join(', ') })
}
