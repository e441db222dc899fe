import type { z } from 'zod'
import type { commentSchema, commentWrittenSchema } from '../../../api/schemas/comments.ts'

export type Thread = z.output<typeof commentSchema>
export type Opening = Extract<z.input<typeof commentWrittenSchema>, { segment: unknown }>
export type Range = NonNullable<Thread['range']>

/** Threads on a sentence; and those on the whole text, with those whose sentence is no more. Open ones first, then by age. */
export const threadsOf = (
  threads: readonly Thread[],
  segment: string,
): { readonly here: readonly Thread[]; readonly whole: readonly Thread[] } => {
  const sorted = threads.toSorted((one, other) => Number(one.resolved !== null) - Number(other.resolved !== null))
  return {
    here: sorted.filter((thread) => thread.segment === segment),
    whole: sorted.filter((thread) => thread.segment === null || thread.gone),
  }
}

/** When each thread was last looked at, by its id. */
export type Seen = Readonly<Record<string, string>>

/** When somebody else last said something in it. */
const lastOfOthers = ({ by, at, edited, replies }: Thread, me: string): string | undefined =>
  [{ by, at: edited ?? at }, ...replies.map((reply) => ({ by: reply.by, at: reply.edited ?? reply.at }))]
    .filter((said) => said.by !== me)
    .map((said) => said.at)
    .sort()
    .at(-1)

/** Whether others said something in it since I looked. */
export const isUnread = (thread: Thread, seen: Seen, me: string): boolean => {
  const last = lastOfOthers(thread, me)
  return last !== undefined && last > (seen[thread.id] ?? '')
}

/** What was seen once these have been looked at. Threads that are no more are forgotten. */
export const afterLooking = (seen: Seen, looked: readonly Thread[], all: readonly Thread[], me: string): Seen => {
  const known = new Set(all.map(({ id }) => id))
  const kept = Object.entries(seen).filter(([id]) => known.has(id))
  return Object.fromEntries([...kept, ...looked.map((thread) => [thread.id, lastOfOthers(thread, me) ?? ''])])
}

/** Where a quoted text stands; `undefined` unless it stands there, and only once. In UTF-16 code units. */
export const rangeOf = (quote: string, text: string): Range | undefined => {
  const start = quote === '' ? -1 : text.indexOf(quote)
  return start < 0 || text.includes(quote, start + 1) ? undefined : { start, end: start + quote.length, quote }
}

/** The beginning of a handle that is being typed at the cursor. */
export const callAt = (text: string, cursor: number): { readonly from: number; readonly begun: string } | undefined => {
  const found = /(?<![\p{L}\p{N}_@.])@([\p{L}\p{N}-]*)$/u.exec(text.slice(0, cursor).toLowerCase())
  return found ? { from: found.index, begun: found[1] ?? '' } : undefined
}

/** Who may be meant by what was typed: by the handle, or by the beginning of a name. */
export const calledBy = <Some extends { readonly handle: string; readonly name: string }>(
  begun: string,
  people: readonly Some[],
): readonly Some[] =>
  people
    .filter(
      ({ handle, name }) =>
        handle.startsWith(begun) ||
        name
          .toLowerCase()
          .split(/\s+/)
          .some((part) => part.startsWith(begun)),
    )
    .slice(0, 6)
