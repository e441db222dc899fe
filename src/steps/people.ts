import type { Person } from '../model/actor.ts'
import type { EventKind } from '../model/event.ts'
import { Fault } from '../model/fault.ts'
import type { Act } from '../step.ts'
import type { Credential, Records } from '../store.ts'
import { personId } from '../text/identity.ts'
import { demandAdministrator, isAdministrator } from './rights.ts'
import { type Issued, issue } from './secrets.ts'

/** What may be said of a person; `null`: no address any more. */
export interface PersonChange {
  readonly name?: string | undefined
  readonly language?: Person['language'] | undefined
  readonly rights?: Person['rights'] | undefined
  readonly email?: string | null | undefined
  readonly disabled?: boolean | undefined
}

/** Adds a person. Throws `person.taken` for a handle or an address that another has, `rights.missing`. */
export const addPerson: Act<Omit<Person, 'id'>, Person> = async (given, who, { store, now }) => {
  await demandAdministrator(who, store.people)
  return store.transaction(async (records) => {
    const everybody = await records.people.lock()
    const person: Person = { ...given, id: personId(given.handle) }
    if (everybody.some(({ handle }) => handle === given.handle)) throw new Fault('person.taken', { what: given.handle })
    demandOwnAddress(person, everybody)
    await records.people.put(person)
    await record(records, 'person_added', who, person, now(), { rights: given.rights })
    return person
  })
}

/**
 * Changes what is given. A person who is disabled is out at once, everywhere, and what was done stays.
 * Throws `person.unknown`, `person.taken`, `person.last_administrator`, `rights.missing`.
 */
export const changePerson: Act<{ readonly handle: string; readonly change: PersonChange }, Person> = async (
  { handle, change },
  who,
  { store, now },
) => {
  await demandAdministrator(who, store.people)
  return store.transaction(async (records) => {
    const everybody = await records.people.lock()
    const was = find(everybody, handle)
    const person = changed(was, change)
    demandOwnAddress(person, everybody)
    const administrators = everybody.map((one) => (one.id === person.id ? person : one)).filter(isAdministrator)
    if (isAdministrator(was) && administrators.length === 0) throw new Fault('person.last_administrator', { handle })
    await records.people.put(person)
    if (person.disabled && !was.disabled)
      for (const kind of ['session', 'link'] as const) await records.credentials.end(person.id, kind, {})
    const fields = Object.keys(change).filter((field) => field !== 'email')
    await record(records, 'person_changed', who, person, now(), {
      changed: Object.keys(change),
      ...Object.fromEntries(fields.map((field) => [field, change[field as keyof PersonChange]])),
    })
    return person
  })
}

/** The person as changed. Pure. */
const changed = ({ email, disabled, ...was }: Person, change: PersonChange): Person => {
  const address = change.email === undefined ? email : (change.email ?? undefined)
  return {
    ...was,
    name: change.name ?? was.name,
    language: change.language ?? was.language,
    rights: change.rights ?? was.rights,
    ...(address !== undefined && { email: address }),
    ...((change.disabled ?? disabled) && { disabled: true }),
  }
}

const demandOwnAddress = ({ id, email }: Person, everybody: readonly Person[]): void => {
  const same = (other: Person) => other.id !== id && other.email?.toLowerCase() === email?.toLowerCase()
  if (email !== undefined && everybody.some(same)) throw new Fault('person.taken', { what: email })
}

const find = (everybody: readonly Person[], handle: string): Person => {
  const person = everybody.find((one) => one.handle === handle)
  const known = everybody.map((one) => one.handle).join(', ')
  if (!person) throw new Fault('person.unknown', { handle, known })
  return person
}

/** Takes a token from a person, oneself or, for administrators, anybody. Throws `token.unknown`, `person.unknown`, `rights.missing`. */
export const revokeToken: Act<{ readonly handle: string; readonly id: string }, void> = async (
  { handle, id },
  who,
  { store, now },
) => {
  if (who.handle !== handle) await demandAdministrator(who, store.people)
  const person = find(await store.people.all(), handle)
  await store.transaction(async (records) => {
    if ((await records.credentials.end(person.id, 'bearer', { id })) === 0) throw new Fault('token.unknown', { id })
    await record(records, 'token_revoked', who, person, now(), {})
  })
}

/** A sign-in link's secret for a person. Throws `person.unknown`, `person.disabled`, `rights.missing`. */
export const invitePerson: Act<{ readonly handle: string }, Issued> = async ({ handle }, who, { store, now }) => {
  await demandAdministrator(who, store.people)
  return store.transaction(async (records) => {
    const person = findAble(await records.people.all(), handle)
    await record(records, 'invited', who, person, now(), {})
    return issue({ kind: 'link', person: person.id, label: '', via: null }, records.credentials, now())
  })
}

/** A token for oneself or, by administrators, for anybody. Throws as `invitePerson`. */
export const giveToken: Act<{ readonly handle: string; readonly label: string }, Issued> = async (
  { handle, label },
  who,
  { store, now },
) => {
  if (who.handle !== handle) await demandAdministrator(who, store.people)
  return store.transaction(async (records) => {
    const person = findAble(await records.people.all(), handle)
    await record(records, 'token_issued', who, person, now(), { label })
    return issue({ kind: 'bearer', person: person.id, label, via: null }, records.credentials, now())
  })
}

/** The tokens of oneself or, for administrators, of anybody. Throws `person.unknown`, `rights.missing`. */
export const tokensOf: Act<{ readonly handle: string }, readonly Credential[]> = async (
  { handle },
  who,
  { store, now },
) => {
  if (who.handle !== handle) await demandAdministrator(who, store.people)
  return store.credentials.of(find(await store.people.all(), handle).id, 'bearer', now())
}

const findAble = (everybody: readonly Person[], handle: string): Person => {
  const person = find(everybody, handle)
  if (person.disabled) throw new Fault('person.disabled', { handle })
  return person
}

const record = (
  { events }: Pick<Records, 'events'>,
  kind: EventKind,
  who: Person,
  { handle }: Person,
  at: Date,
  data: Readonly<Record<string, unknown>>,
): Promise<void> =>
  events.add([
    {
      kind,
      article: null,
      language: null,
      by: { type: 'person', person: who.id },
      at,
      data: { person: handle, ...data },
    },
  ])
