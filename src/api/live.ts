import { PassThrough, type Readable } from 'node:stream'
import type { Person } from '../model/actor.ts'
import type { News } from '../model/lease.ts'
import type { Store } from '../store.ts'
import type { NewsReply } from './schemas/leases.ts'
import type { EventReply } from './schemas/work.ts'
import { maySee, viewEvents } from './views/event.ts'
import { viewNews } from './views/lease.ts'

/** Events read at once. */
const BATCH = 200
/** Below the minute after which proxies give up on a silent connection. */
const HEARTBEAT_MS = 25_000
/** Then the browser connects anew, and a session that has ended meanwhile is not let in again. */
const LIFE_MS = 10 * 60_000
/** Bytes that may wait for a slow reader before it is cut off; it comes back and says where it was. */
const BACKLOG_BYTES = 1024 * 1024

export interface Live {
  /** Server-sent events after that event's id, or from now on. */
  stream(after: number | undefined, who: Person): Promise<Readable>
  /** Ends every stream. */
  close(): Promise<void>
}

/**
 * The change feed of the store as server-sent events, and its news among them: these have no id, and who was away has missed
 * them. All streams share the listeners, which the first of them starts.
 */
export const liveEvents = (store: Store): Live => {
  const wakers = new Set<() => void>()
  const streams = new Set<PassThrough>()
  let listener: Promise<() => Promise<void>> | undefined
  let last = 0

  /** The id of the latest event. */
  const latest = async (): Promise<number> => {
    for (let more = true; more; ) {
      const batch = await store.events.after(last, BATCH)
      last = Math.max(last, batch.at(-1)?.id ?? 0)
      more = batch.length === BATCH
    }
    return last
  }

  let told: Promise<unknown> = Promise.resolve()
  const tell = (news: News): void => {
    // in the order in which it came; what cannot be looked up is missed, as is all that is told while the store is away
    told = told
      .then(() => viewNews(news, store))
      .then((reply) => {
        for (const stream of streams) {
          if (stream.writable) stream.write(newsMessage(reply))
          if (stream.writableLength > BACKLOG_BYTES) stream.destroy()
        }
      })
      .catch(() => undefined)
  }

  const listen = () => {
    listener ??= open()
    return listener
  }
  const open = async () => {
    const stop = await store.listen('events', () => {
      for (const wake of wakers) wake()
    })
    const deafen = await store.hear(tell).catch(async (thrown) => {
      await stop()
      throw thrown
    })
    return async () => {
      await Promise.all([stop(), deafen()])
    }
  }

  return {
    async stream(after, who) {
      await listen().catch((thrown) => {
        listener = undefined
        throw thrown
      })
      let cursor = after ?? (await latest())
      const stream = new PassThrough()
      const write = (text: string) => void (stream.writable && stream.write(text))
      const send = async (): Promise<void> => {
        for (let more = true; more && stream.writable; ) {
          const events = await store.events.after(cursor, BATCH)
          const seen = events.filter((event) => maySee(event, who))
          for (const event of await viewEvents(seen, store)) write(message(event))
          cursor = events.at(-1)?.id ?? cursor
          more = events.length === BATCH
          if (stream.writableLength > BACKLOG_BYTES) stream.destroy()
        }
      }
      const wake = inTurn(send, (thrown) => stream.destroy(thrown))
      const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MS)
      const life = setTimeout(() => stream.end(), LIFE_MS)
      wakers.add(wake)
      streams.add(stream)
      stream.once('close', () => {
        clearInterval(heartbeat)
        clearTimeout(life)
        wakers.delete(wake)
        streams.delete(stream)
      })
      write('retry: 1000\n\n')
      wake()
      return stream
    },

    async close() {
      for (const stream of streams) stream.end()
      const stop = await listener?.catch(() => undefined)
      await stop?.()
    },
  }
}

const message = (event: EventReply): string =>
  `id: ${event.id}\nevent: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`

const newsMessage = (news: NewsReply): string => `event: ${news.type}\ndata: ${JSON.stringify(news)}\n\n`

/** Runs the work one time after the other, and once more when it was asked for meanwhile. */
const inTurn = (work: () => Promise<void>, fail: (thrown: Error) => void): (() => void) => {
  let asked = false
  let running = false
  const run = async (): Promise<void> => {
    running = true
    while (asked) {
      asked = false
      await work()
    }
    running = false
  }
  return () => {
    asked = true
    if (!running) run().catch(fail)
  }
}
