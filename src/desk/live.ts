import { signal } from '@preact/signals'
import type { EventReply } from '../api/schemas/work.ts'

/** Whether what happens elsewhere is being told to us. */
export const listening = signal(false)

type Hear = (event: EventReply) => void
const hearers = new Map<string, Set<(data: unknown) => void>>()
let source: EventSource | undefined

const connect = (): EventSource => {
  const made = new EventSource('/api/events')
  made.onopen = () => {
    listening.value = true
  }
  // the browser connects again by itself, and says where it was
  made.onerror = () => {
    listening.value = false
  }
  return made
}

/** Hears messages of that name until the returned function is called. */
export const hear = <Data>(name: string, tell: (data: Data) => void): (() => void) => {
  source ??= connect()
  const known = hearers.get(name)
  if (known) known.add(tell as (data: unknown) => void)
  else {
    const set = new Set([tell as (data: unknown) => void])
    hearers.set(name, set)
    source.addEventListener(name, (message) => {
      const data: unknown = JSON.parse((message as MessageEvent<string>).data)
      for (const one of set) one(data)
    })
  }
  return () => void hearers.get(name)?.delete(tell as (data: unknown) => void)
}

/** Hears each of these kinds of events. */
export const hearEvents = (kinds: readonly EventReply['kind'][], tell: Hear): (() => void) => {
  const stops = kinds.map((kind) => hear(kind, tell))
  return () => {
    for (const stop of stops) stop()
  }
}
