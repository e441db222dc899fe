import { type Selectable, sql } from 'kysely'
import { type Event, eventSchema } from '../../model/event.ts'
import type { Events } from '../../store.ts'
import { atomically, type Db, json, type Tables } from './sql.ts'

/** Where commits that added an event are told. The payload is empty: whoever wakes looks for itself. */
export const EVENTS_CHANNEL = 'terjiman_events'

/** Key of the advisory lock under which events get their numbers: any constant, the same for all processes. */
const NUMBERING = 7_365_001

export type NewEvent = Omit<Event, 'id'>

/** `add` is the caller's: in a transaction, events wait to be recorded last. */
export const events = (db: Db, add: Events['add']): Events => ({
  add,
  async after(id, limit) {
    const rows = await db
      .selectFrom('events')
      .selectAll()
      .where('id', '>', `${id}`)
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows.map(eventOf)
  },
  async ofArticle(article) {
    const rows = await db.selectFrom('events').selectAll().where('article', '=', article).orderBy('id').execute()
    return rows.map(eventOf)
  },
})

/**
 * Numbers and writes events. One transaction at a time, from here to its commit: were numbers given earlier than that,
 * a reader who asks for what came after 7 could be shown 9 before 8 is committed, and would never see 8. To be called
 * last, so that nobody waits for another lock while holding this one.
 */
export const record = async (db: Db, events: readonly NewEvent[]): Promise<void> => {
  if (events.length === 0) return
  await atomically(db, async (db) => {
    await sql`select pg_advisory_xact_lock(${NUMBERING})`.execute(db)
    await db
      .insertInto('events')
      .values(events.map(({ by, data, ...event }) => ({ ...event, by: by && json(by), data: json(data) })))
      .execute()
    await sql`select pg_notify(${EVENTS_CHANNEL}, '')`.execute(db)
  })
}

const eventOf = ({ id, ...row }: Selectable<Tables['events']>): Event => eventSchema.parse({ ...row, id: Number(id) })
