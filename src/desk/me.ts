import { computed, effect, signal } from '@preact/signals'
import type { Me } from '../api/schemas/me.ts'
import { may, type Role } from '../model/actor.ts'
import type { Language } from '../model/language.ts'

export type { Me }

/** Who is signed in; `undefined` before that is known. */
export const me = signal<Me | undefined>(undefined)

/** The session has ended: what is open stays, and a small window asks to sign in again. */
export const signedOut = signal(false)

/** Whether I may do that; what the server says counts, this only spares people vain attempts. */
export const mayI = (role: Role, language: Language | null): boolean =>
  me.value !== undefined && may(me.value as never, role, language)

export const isAdministrator = computed(() => mayI('administrator', null))

/** Ends the session's window, and waits until somebody has signed in again. Rejects with the signal's reason. */
export const signedInAgain = (stop?: AbortSignal): Promise<void> => {
  signedOut.value = true
  return new Promise((resolve, reject) => {
    stop?.addEventListener('abort', () => reject(stop.reason), { once: true })
    const end = effect(() => {
      if (!signedOut.value) {
        resolve()
        queueMicrotask(() => end())
      }
    })
  })
}
