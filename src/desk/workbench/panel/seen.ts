import { signal } from '@preact/signals'
import { me } from '../../me.ts'
import { afterLooking, isUnread, type Seen, type Thread } from './threads.ts'

const keyOf = (article: string) => `terjiman.seen.${me.peek()?.handle ?? ''}.${article}`

const known = new Map<string, ReturnType<typeof signal<Seen>>>()

const seenIn = (article: string) => {
  const key = keyOf(article)
  const there = known.get(key)
  if (there) return there
  const made = signal<Seen>(read(key))
  known.set(key, made)
  return made
}

const read = (key: string): Seen => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}')
  } catch {
    // kept by nobody, or by another program: all is unread
    return {}
  }
}

/** Whether others said something in the thread since I looked, in this browser. Reading it subscribes. */
export const unread = (article: string, thread: Thread): boolean =>
  isUnread(thread, seenIn(article).value ?? {}, me.value?.handle ?? '')

/** I have looked at these. */
export const looked = (article: string, threads: readonly Thread[], all: readonly Thread[]): void => {
  const seen = seenIn(article)
  seen.value = afterLooking(seen.peek() ?? {}, threads, all, me.peek()?.handle ?? '')
  try {
    localStorage.setItem(keyOf(article), JSON.stringify(seen.peek()))
  } catch {
    // a browser that keeps nothing shows them as unread next time
  }
}
