import { randomBytes, randomUUID } from 'node:crypto'
import type { Credential, Credentials } from '../store.ts'
import { digest } from '../text/digest.ts'

const MINUTE = 60_000
/** Milliseconds. A link travels by terminal or mail: long enough to be read, short enough not to linger. */
const LIFE: Readonly<Record<Credential['kind'], number | null>> = {
  link: 30 * MINUTE,
  session: 14 * 24 * 60 * MINUTE,
  bearer: null,
}

/** A secret that stands for a person, and what is kept of it. */
export interface Issued {
  readonly secret: string
  readonly credential: Credential
}

/** Makes a secret. Only its digest is kept. */
export const issue = async (
  what: Pick<Credential, 'kind' | 'person' | 'label' | 'via'>,
  credentials: Credentials,
  at: Date,
): Promise<Issued> => {
  const secret = randomBytes(32).toString('base64url')
  const life = LIFE[what.kind]
  const expiresAt = life === null ? null : new Date(at.getTime() + life)
  const credential = { ...what, id: randomUUID(), digest: digest(secret), at, seen: null, expiresAt }
  await credentials.put(credential)
  return { secret, credential }
}
