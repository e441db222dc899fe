import { may, type Person } from '../model/actor.ts'
import { Fault } from '../model/fault.ts'
import { LANGUAGES } from '../model/language.ts'
import type { People } from '../store.ts'

/**
 * Whom a door opens to before anything is read. `nobody` in particular; any signed-in `person`; an `administrator`.
 * What a person may do to which language is demanded by the step that does it.
 */
export type Needs = 'nobody' | 'person' | 'administrator'

/** Throws `sign_in.needed`, or `rights.missing` with the handles of those who could. */
export const admitTo = async (needs: Needs, who: Person | null, people: People): Promise<void> => {
  if (needs === 'nobody') return
  if (!who) throw new Fault('sign_in.needed')
  if (needs === 'person' || isAdministrator(who)) return
  const able = (await people.all()).filter(isAdministrator).map((person) => person.handle)
  throw new Fault('rights.missing', {
    who: who.handle,
    role: 'administrator',
    language: LANGUAGES.join(', '),
    able: able.join(', '),
  })
}

const isAdministrator = (person: Person): boolean => may(person, 'administrator', null)
