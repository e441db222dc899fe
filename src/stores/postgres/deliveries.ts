import { sql } from 'kysely'
import type { Client } from 'pg'
import type { Deliveries } from '../../store.ts'
import { digest } from '../../text/digest.ts'
import { atomically, type Db, json } from './sql.ts'
import { tellAt } from './unreachable.ts'

export const deliveries = (db: Db, connect: () => Client): Deliveries => ({
  async exclusively(channel, language, work) {
    const client = connect()
    const lost: unknown[] = []
    client.on('error', (error) => lost.push(error))
    const tell = tellAt(client)
    try {
      await client.connect().catch(tell)
      await client.query('select pg_advisory_lock($1)', [lockOf(channel, language)]).catch(tell)
      const result = await work()
      // a lock goes with its connection: without it, somebody else may have delivered beside us
      if (lost.length > 0) tell(lost[0])
      return result
    } finally {
      await client.end()
    }
  },

  async artifacts(channel, language) {
    const rows = await db
      .selectFrom('artifacts')
      .select(['path', 'digest'])
      .where('channel', '=', channel)
      .where('language', '=', language)
      .orderBy('path')
      .execute()
    return new Map(rows.map((row) => [row.path, row.digest]))
  },

  record: (channel, language, artifacts, at) =>
    atomically(db, async (db) => {
      await db
        .insertInto('deliveries')
        .values({ channel, language, at })
        .onConflict((on) => on.columns(['channel', 'language']).doUpdateSet({ at }))
        .execute()
      const given = sql`jsonb_each_text(${json(Object.fromEntries(artifacts))}) as given (path, digest)`
      await sql`
        delete from artifacts where channel = ${channel} and language = ${language}
          and path not in (select path from ${given})
      `.execute(db)
      await sql`
        insert into artifacts (channel, language, path, digest)
        select ${channel}, ${language}, path, digest from ${given}
        on conflict (channel, language, path) do update set digest = excluded.digest
          where artifacts.digest <> excluded.digest
      `.execute(db)
    }),
})

/** An advisory lock is named by 64 bits. */
const lockOf = (channel: string, language: string): string =>
  BigInt.asIntN(64, BigInt(`0x${digest(JSON.stringify(['deliver', channel, language])).slice(0, 16)}`)).toString()
