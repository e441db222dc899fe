import { setTimeout as sleep } from 'node:timers/promises'
import type { Client, Pool } from 'pg'
import type { Presence } from '../../store.ts'

/** First half of the advisory lock's name: ours, and no other program's on the same database. */
const OURS = 1_414_681_162
const PLACES: Readonly<Record<Presence, number>> = { engines: 1 }
const RECONNECT_MS = 1_000

/**
 * Holds a shared advisory lock on a connection of its own: whoever dies is away at once, and needs no heartbeat.
 * When the server goes away and comes back, so does the presence.
 */
export const attend = async (connect: () => Client, presence: Presence): Promise<() => Promise<void>> => {
  let client: Client | undefined
  let isLeaving = false
  const come = async (): Promise<void> => {
    const next = connect()
    next.on('error', () => undefined)
    next.once('end', () => void comeBack())
    await next.connect()
    await next.query('select pg_advisory_lock_shared($1, $2)', [OURS, PLACES[presence]])
    client = next
  }
  const comeBack = async (): Promise<void> => {
    await sleep(RECONNECT_MS, undefined, { ref: false })
    if (!isLeaving) await come().catch(() => undefined)
  }
  await come()
  return async () => {
    isLeaving = true
    await client?.end()
  }
}

/** Whether any process, this one included, holds the presence in this database. */
export const attended = async (pool: Pool, presence: Presence): Promise<boolean> => {
  const { rows } = await pool.query<{ held: boolean }>(
    `select exists (
       select from pg_locks where locktype = 'advisory' and granted and objsubid = 2
         and database = (select oid from pg_database where datname = current_database())
         and classid = $1 and objid = $2
     ) as held`,
    [OURS, PLACES[presence]],
  )
  return rows[0]?.held ?? false
}
