import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { tellAt } from './unreachable.ts'

const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 10_000

/**
 * Listens to a channel of NOTIFY on a connection of its own, and opens another whenever that one is lost, after pauses
 * that grow. `wake` is given what the notification says; it is also called once after each reconnect, without, for whatever
 * was told meanwhile. Answers, once the first connection listens, how to stop; throws when that one cannot be opened.
 */
export const listen = async (
  connect: () => Client,
  channel: string,
  wake: (payload?: string) => void,
): Promise<() => Promise<void>> => {
  const open = async (): Promise<Client> => {
    const client = connect()
    client.on('error', () => undefined) // the end that follows is what counts
    client.on('notification', ({ payload }) => wake(payload))
    try {
      await client.connect()
      await client.query(`listen ${client.escapeIdentifier(channel)}`)
      return client
    } catch (thrown) {
      await client.end()
      return tellAt(client)(thrown)
    }
  }
  const stopping = new AbortController()
  const { signal } = stopping
  const keep = async (first: Client): Promise<void> => {
    let client: Client | undefined = first
    let pause = FIRST_PAUSE_MS
    while (!signal.aborted) {
      if (client) await once(client, 'end', { signal }).catch(() => undefined)
      else await sleep(pause, undefined, { signal }).catch(() => undefined)
      await client?.end()
      if (signal.aborted) return
      client = await open().catch(() => undefined)
      pause = client ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS)
      if (client) wake()
    }
    await client?.end()
  }
  const kept = keep(await open())
  return () => {
    stopping.abort()
    return kept
  }
}
