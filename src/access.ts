import type { Person } from './model/actor.ts'
import type { PersonId } from './model/ids.ts'

export interface People {
  get(id: PersonId): Promise<Person | undefined>
  byHandle(handle: string): Promise<Person | undefined>
  /** By the e-mail address, in whatever capitals. */
  byEmail(email: string): Promise<Person | undefined>
  all(): Promise<readonly Person[]>
  /** The same, and nobody else changes anybody until the transaction ends. */
  lock(): Promise<readonly Person[]>
  put(person: Person): Promise<void>
}

/** Passwords are kept as PHC strings of Argon2id only. */
export interface Passwords {
  get(person: PersonId): Promise<{ readonly hash: string; readonly since: Date } | undefined>
  put(person: PersonId, hash: string, since: Date): Promise<void>
}

/** Secrets are kept as digests only. */
export interface Credentials {
  put(credential: Credential): Promise<void>
  /** A link is spent by being found: a second time it answers `undefined`, as does anything expired. */
  find(digest: string, kind: Credential['kind'], now: Date): Promise<Credential | undefined>
  remove(digest: string): Promise<void>
  /** It was used at that instant. */
  see(digest: string, at: Date): Promise<void>
  /** The person's own of that kind, newest first; what has expired is left out. */
  of(person: PersonId, kind: Credential['kind'], now: Date): Promise<readonly Credential[]>
  /** Deletes what expired before this instant. */
  sweep(expiredBefore: Date): Promise<void>
  /** Removes the person's own: one by its id, or all of that kind but one. Answers how many. */
  end(
    person: PersonId,
    kind: Credential['kind'],
    which: { readonly id: string } | { readonly but?: string },
  ): Promise<number>
}

/** How somebody came in. */
export const ENTRANCES = ['link', 'password', 'openid'] as const
export type Entrance = (typeof ENTRANCES)[number]

export interface Credential {
  /** Names it to people; tells nothing of the secret. */
  readonly id: string
  readonly digest: string
  readonly kind: 'link' | 'session' | 'bearer'
  readonly person: PersonId
  /** Of a token, what it is for; of a session, the browser. */
  readonly label: string
  /** Of a session: by which door it was begun. */
  readonly via: Entrance | null
  readonly at: Date
  /** When it was last used, as far as that is known. */
  readonly seen: Date | null
  readonly expiresAt: Date | null
}
