import { Kysely } from 'kysely'
import type pg from 'pg'
import type { Records, Store } from '../../store.ts'
import { articles } from './articles.ts'
import { assignments } from './assignments.ts'
import { comments } from './comments.ts'
import { concepts } from './concepts.ts'
import { dialectOf } from './connection.ts'
import { credentials } from './credentials.ts'
import { deliveries } from './deliveries.ts'
import { documents } from './documents.ts'
import { drafts } from './drafts.ts'
import { editions } from './editions.ts'
import { EVENTS_CHANNEL, events, type NewEvent, record } from './events.ts'
import { JOBS_CHANNEL, jobs } from './jobs.ts'
import { leases } from './leases.ts'
import { listen } from './listen.ts'
import { memory } from './memory.ts'
import { meter } from './meter.ts'
import { hearNews } from './news.ts'
import { passwords } from './passwords.ts'
import { people } from './people.ts'
import { attend, attended } from './presence.ts'
import { settings } from './settings.ts'
import type { Db, Tables } from './sql.ts'
import { translations } from './translations.ts'
import { versions } from './versions.ts'
import { whereabouts } from './whereabouts.ts'

export { type Connection, clientOf, poolOf } from './connection.ts'
export { migrate } from './migrate.ts'

const CHANNELS = { jobs: JOBS_CHANNEL, events: EVENTS_CHANNEL } as const

/**
 * The store in PostgreSQL 15 or newer, its tables made by `migrate`. `connect` makes a connection that is not of the
 * pool, not yet opened. Closing the store stops its listeners and ends the pool: whoever else was handed the pool gives
 * its connections back before. When the server is not there, everything throws `database.unreachable`.
 *
 * Events added in a transaction are written last (see `events.ts`): inside of it, they are not read yet.
 */
export const openStore = (pool: pg.Pool, connect: () => pg.Client): Store => {
  const db: Db = new Kysely<Tables>({ dialect: dialectOf(pool) })
  const listeners = new Set<() => Promise<void>>()
  let closing: Promise<void> | undefined
  const keep = async (opening: Promise<() => Promise<void>>) => {
    const stop = await opening
    listeners.add(stop)
    return () => {
      listeners.delete(stop)
      return stop()
    }
  }
  return {
    ...recordsOf(db, connect, (added) => record(db, added)),

    transaction: (work) =>
      db.transaction().execute(async (db) => {
        const added: NewEvent[] = []
        const result = await work(recordsOf(db, connect, async (events) => void added.push(...events)))
        await record(db, added)
        return result
      }),

    listen: (topic, wake) => keep(listen(connect, CHANNELS[topic], wake)),
    hear: (tell) => keep(hearNews(connect, tell)),

    attend: (presence) => attend(connect, presence),
    attended: (presence) => attended(pool, presence),

    close() {
      closing ??= Promise.all([...listeners].map((stop) => stop())).then(() => pool.end())
      return closing
    },
  }
}

const recordsOf = (db: Db, connect: () => pg.Client, add: (events: readonly NewEvent[]) => Promise<void>): Records => ({
  articles: articles(db),
  documents: documents(db),
  translations: translations(db),
  versions: versions(db),
  editions: editions(db),
  deliveries: deliveries(db, connect),
  concepts: concepts(db),
  memory: memory(db),
  people: people(db),
  passwords: passwords(db),
  credentials: credentials(db),
  meter: meter(db),
  events: events(db, add),
  jobs: jobs(db),
  drafts: drafts(db),
  leases: leases(db),
  whereabouts: whereabouts(db),
  comments: comments(db),
  assignments: assignments(db),
  settings: settings(db),
})
