import { untracked } from '@preact/signals'
import type { Onward } from '../bench.ts'
import type { Session } from '../session/session.ts'
import { opened } from './open.tsx'

/** Hands in and confirms; where another text stands than mine began from, both are shown first. */
export const confirmIn = async (session: Session, segment: string, onward: Onward): Promise<void> => {
  const theirs = untracked(() => session.clash(segment))
  if (theirs) opened.value = { type: 'merge', segment, theirs }
  else await session.confirm(segment, onward)
}
