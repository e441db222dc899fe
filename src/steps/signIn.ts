import { randomBytes } from 'node:crypto'
import type { Person } from '../model/actor.ts'
import { Fault } from '../model/fault.ts'
import type { PersonId } from '../model/ids.ts'
import type { Ports } from '../step.ts'
import type { Credential } from '../store.ts'
import { digest } from '../text/digest.ts'

const MINUTE = 60_000
/** A link travels by terminal or mail: long enough to be read, short enough not to linger. */
const LINK_LIFE = 30 * MINUTE
const SESSION_LIFE = 14 * 24 * 60 * MINUTE

/** A one-time sign-in secret for the person. Only its digest is kept. */
export const invite = (person: PersonId, ports: Ports): Promise<string> => issue('link', person, '', LINK_LIFE, ports)

/** A bearer token for programs that act as the person; valid until removed. */
export const issueBearer = (person: PersonId, label: string, ports: Ports): Promise<string> =>
  issue('bearer', person, label, null, ports)

/** Turns a link's secret into a session's. Throws `sign_in.link_spent` when it was used or has expired. */
export const enter = async (secret: string, ports: Ports): Promise<string> => {
  const link = await ports.store.credentials.find(digest(secret), 'link', ports.now())
  if (!link) throw new Fault('sign_in.link_spent')
  return issue('session', link.person, '', SESSION_LIFE, ports)
}

/** Ends a session. */
export const leave = (secret: string, ports: Ports): Promise<void> => ports.store.credentials.remove(digest(secret))

/** Who holds this secret; `undefined` when it is none of ours, spent or past. */
export const whoHolds = async (
  secret: string,
  kind: 'session' | 'bearer',
  ports: Ports,
): Promise<Person | undefined> => {
  const credential = await ports.store.credentials.find(digest(secret), kind, ports.now())
  return credential && ports.store.people.get(credential.person)
}

const issue = async (
  kind: Credential['kind'],
  person: PersonId,
  label: string,
  life: number | null,
  { store, now }: Ports,
): Promise<string> => {
  const secret = randomBytes(32).toString('base64url')
  const expiresAt = life === null ? null : new Date(now().getTime() + life)
  await store.credentials.put({ digest: digest(secret), kind, person, label, expiresAt })
  return secret
}
