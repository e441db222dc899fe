import type { Person } from '../model/actor.ts'
import { Fault } from '../model/fault.ts'
import type { PersonId } from '../model/ids.ts'
import type { Ports } from '../step.ts'
import type { Credential, Entrance } from '../store.ts'
import { digest } from '../text/digest.ts'
import { countAttempt } from './attempts.ts'
import { isPassword } from './password.ts'
import { issue } from './secrets.ts'

const MINUTE = 60_000
/** An open desk asks every few minutes; who was away for a day signs in again. */
const SESSION_IDLE = 24 * 60 * MINUTE
/** How exactly it is known when a session was used: not every request is worth a write. */
const SEEN_EVERY = MINUTE
/** Characters of what a browser says of itself. */
const LONGEST_LABEL = 200

/** Who comes in: from what address, in which browser. */
export interface Visitor {
  readonly address: string
  readonly browser: string
}

/** A one-time sign-in secret for the person. Only its digest is kept. */
export const invite = async (person: PersonId, { store, now }: Ports): Promise<string> =>
  (await issue({ kind: 'link', person, label: '', via: null }, store.credentials, now())).secret

/** A bearer token for programs that act as the person; valid until removed. */
export const issueBearer = async (person: PersonId, label: string, { store, now }: Ports): Promise<string> =>
  (await issue({ kind: 'bearer', person, label, via: null }, store.credentials, now())).secret

/** Turns a link's secret into a session's. Throws `sign_in.link_spent` when it was used or has expired. */
export const enter = async (secret: string, browser: string, ports: Ports): Promise<string> => {
  const link = await ports.store.credentials.find(digest(secret), 'link', ports.now())
  const person = link && (await ports.store.people.get(link.person))
  if (!person || person.disabled) throw new Fault('sign_in.link_spent')
  return begin(person, 'link', browser, ports)
}

/** Signs in by handle and password. Throws `sign_in.wrong`, whatever of it was wrong, or `sign_in.too_many`. */
export const enterByPassword = async (
  { handle, password }: { readonly handle: string; readonly password: string },
  { address, browser }: Visitor,
  ports: Ports,
): Promise<{ readonly secret: string; readonly person: Person }> => {
  const { people, passwords, meter } = ports.store
  await countAttempt(handle, address, meter)
  const person = await people.byHandle(handle)
  const hash = person && (await passwords.get(person.id))?.hash
  const right = await isPassword(password, hash)
  if (!person || !right || person.disabled) throw new Fault('sign_in.wrong')
  return { secret: await begin(person, 'password', browser, ports), person }
}

/** Begins a session of a person who is known to be who it is. */
export const begin = async (
  { id: person }: Person,
  via: Entrance,
  browser: string,
  { store, now }: Ports,
): Promise<string> => {
  const label = browser.slice(0, LONGEST_LABEL)
  return (await issue({ kind: 'session', person, label, via }, store.credentials, now())).secret
}

/** Ends a session. */
export const leave = (secret: string, ports: Ports): Promise<void> => ports.store.credentials.remove(digest(secret))

/** Who holds this secret; `undefined` when it is none of ours, spent or past, or its person may not come in. */
export const whoHolds = async (
  secret: string,
  kind: 'session' | 'bearer',
  ports: Ports,
): Promise<Person | undefined> => {
  const credential = await findCredential(secret, kind, ports)
  const person = credential && (await ports.store.people.get(credential.person))
  return person?.disabled ? undefined : person
}

/** The session or token of this secret, if it stands. */
export const findCredential = async (
  secret: string,
  kind: 'session' | 'bearer',
  { store: { credentials }, now }: Ports,
): Promise<Credential | undefined> => {
  const credential = await credentials.find(digest(secret), kind, now())
  if (!credential || (kind === 'session' && idleEnd(credential) <= now())) return undefined
  const sinceSeen = now().getTime() - (credential.seen ?? credential.at).getTime()
  if (credential.seen === null || sinceSeen >= SEEN_EVERY) await credentials.see(credential.digest, now())
  return credential
}

/** The instant at which a session that is not used any more has ended. */
export const idleEnd = ({ seen, at }: Credential): Date => new Date((seen ?? at).getTime() + SESSION_IDLE)
