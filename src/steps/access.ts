import type { Person } from '../model/actor.ts'
import { Fault } from '../model/fault.ts'
import type { Act } from '../step.ts'
import type { Credential } from '../store.ts'
import { countAttempt } from './attempts.ts'
import { demandFit, hashPassword, isPassword } from './password.ts'

/** How long a session that a link began may set a password without the present one. */
const FRESH_MS = 15 * 60_000

export interface NewPassword {
  readonly password: string
  /** The one that it replaces. */
  readonly present?: string | undefined
  /** The session in which it is set; absent: a program asks. */
  readonly session: Credential | undefined
  readonly address: string
}

/**
 * Sets one's own password, and ends all other sessions: whoever knew the old one is out. Throws `password.wrong` unless
 * the present one is right or the session was begun by a link just now; `sign_in.too_many`; what `demandFit` throws.
 */
export const setPassword: Act<NewPassword, { readonly since: Date; readonly ended: number }> = async (
  { password, present, session, address },
  who,
  { store, now },
) => {
  const since = now()
  const fresh = session?.via === 'link' && since.getTime() - session.at.getTime() <= FRESH_MS
  if (!fresh || present !== undefined) {
    await countAttempt(who.handle, address, store.meter)
    const right = await isPassword(present ?? '', (await store.passwords.get(who.id))?.hash)
    if (!right) throw new Fault('password.wrong')
  }
  demandFit(password, who)
  const hash = await hashPassword(password)
  return store.transaction(async (records) => {
    await records.passwords.put(who.id, hash, since)
    const ended = await records.credentials.end(who.id, 'session', session ? { but: session.id } : {})
    await records.credentials.end(who.id, 'link', {})
    await records.events.add([recordOf('password_set', who, who, since)])
    return { since, ended }
  })
}

/** Ends one of one's own sessions. Throws `session.unknown`. */
export const endSession: Act<{ readonly id: string }, void> = async ({ id }, who, { store }) => {
  if ((await store.credentials.end(who.id, 'session', { id })) === 0) throw new Fault('session.unknown', { id })
}

const recordOf = (kind: 'password_set', who: Person, whose: Person, at: Date) => ({
  kind,
  article: null,
  language: null,
  by: { type: 'person', person: who.id } as const,
  at,
  data: { person: whose.handle },
})
