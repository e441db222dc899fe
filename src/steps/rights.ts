import { may, type Person, type Role } from '../model/actor.ts'
import { Fault } from '../model/fault.ts'
import { LANGUAGES, type Language } from '../model/language.ts'
import type { People } from '../store.ts'

/** Throws `rights.missing`, naming who could, unless the person holds the role for the language. */
export const demand = async (who: Person, role: Role, language: Language, people: People): Promise<void> => {
  if (may(who, role, language)) return
  const able = (await people.all()).filter((person) => may(person, role, language)).map((person) => person.handle)
  throw new Fault('rights.missing', { who: who.handle, role, language, able: able.join(', ') })
}

/** Throws `rights.missing`, naming who could, unless the person is an administrator of everything. */
export const demandAdministrator = async (who: Person, people: People): Promise<void> => {
  if (isAdministrator(who)) return
  const able = (await people.all()).filter(isAdministrator).map(({ handle }) => handle)
  const params = { role: 'administrator', language: LANGUAGES.join(', '), able: able.join(', ') }
  throw new Fault('rights.missing', { who: who.handle, ...params })
}

export const isAdministrator = (person: Person): boolean => may(person, 'administrator', null)

/** Somebody by their handle. Throws `person.unknown`, and `rights.missing` unless they hold the role for the language. */
export const findAble = async (handle: string, role: Role, language: Language, people: People): Promise<Person> => {
  const person = await people.byHandle(handle)
  if (!person) {
    const known = (await people.all()).map((one) => one.handle).join(', ')
    throw new Fault('person.unknown', { handle, known })
  }
  await demand(person, role, language, people)
  return person
}
