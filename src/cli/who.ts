import { may, type Person } from '../model/actor.ts'
import { Fault } from '../model/fault.ts'
import type { Language } from '../model/language.ts'
import type { Store } from '../store.ts'
import { personId } from '../text/identity.ts'
import type { Terminal } from './terminal.ts'

/** The person of that handle; throws `person.unknown` with the handles there are. */
export const findPerson = async ({ people }: Pick<Store, 'people'>, handle: string): Promise<Person> => {
  const person = await people.byHandle(handle)
  if (person) return person
  const known = (await people.all()).map((one) => one.handle)
  throw new Fault('person.unknown', { handle, known: known.join(', ') })
}

/**
 * Who acts: the one named, else the first administrator. On a newsroom without people an administrator is made, and
 * said so. Throws `person.unknown`, and `usage.unfit` when nobody is named and nobody is an administrator.
 */
export const actorOf = async (by: string | undefined, store: Store, terminal: Terminal): Promise<Person> => {
  if (by !== undefined) return findPerson(store, by)
  const people = await store.people.all()
  const administrator = people.find((person) => may(person, 'administrator', null))
  if (administrator) return administrator
  if (people.length > 0)
    throw new Fault('usage.unfit', { reason: terminal.say('usage.missing', { expected: '--by WHO' }) })
  const admin = firstAdministrator(terminal.say('administrator'), terminal.language)
  await store.people.put(admin)
  await terminal.note(terminal.say('made_administrator', { handle: admin.handle }))
  return admin
}

const firstAdministrator = (name: string, language: Language): Person => ({
  id: personId('admin'),
  handle: 'admin',
  name,
  language,
  rights: [{ role: 'administrator', language: null }],
})

/** Names by id, for showing who did what. */
export const namesOf = async ({ people }: Pick<Store, 'people'>): Promise<ReadonlyMap<string, Person>> =>
  new Map((await people.all()).map((person) => [person.id, person]))
