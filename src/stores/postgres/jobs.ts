import { setTimeout as sleep } from 'node:timers/promises'
import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { JOB_KINDS, JOB_STATES, type Jobs } from '../../job.ts'
import { recordOf } from './job.ts'
import { atomically, type Db, json, NOW, type Tables } from './sql.ts'

/** Where commits that added a job are told. The payload is empty: whoever wakes looks for itself. */
export const JOBS_CHANNEL = 'terjiman_jobs'

const notified = sql`pg_notify(${JOBS_CHANNEL}, '')`.as('notified')

const LIST_LIMIT = 200
const CLAIM_AGAIN_MS = 5
const NOT_ENDED = ['waiting', 'handed', 'running']

export const jobs = (db: Db): Jobs => ({
  async add(jobs) {
    if (jobs.length === 0) return
    const rows = jobs.map(({ key, kind, args, article, runAt }) => ({
      key,
      kind,
      args: json(args),
      article,
      run_at: runAt ?? NOW,
    }))
    // one order for all, or two transactions that add the same keys could wait for each other
    rows.sort((a, b) => (a.key < b.key ? -1 : 1))
    await db
      .with('added', (db) =>
        db
          .insertInto('jobs')
          .values(rows)
          .onConflict((on) => on.doNothing())
          .returning('key'),
      )
      .selectFrom('added')
      .select(notified)
      .limit(1)
      .execute()
  },

  handOver: (limit, hand) =>
    atomically(db, async (db) => {
      const rows = await db
        .selectFrom('jobs')
        .selectAll()
        .where('state', '=', 'waiting')
        .where('run_at', '<=', NOW)
        .orderBy('run_at')
        .orderBy('key')
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .execute()
      if (rows.length === 0) return 0
      await hand(rows.map((row) => recordOf({ ...row, state: 'handed', handover: row.handover + 1 })))
      const keys = rows.map((row) => row.key)
      await db
        .updateTable('jobs')
        .set((set) => ({ state: 'handed', handover: set('handover', '+', 1), moved_at: NOW }))
        .where('key', '=', sql<string>`any(${keys})`)
        .execute()
      return rows.length
    }),

  async claim(key, handover) {
    for (;;) {
      const seen = await db
        .with('seen', (db) => db.selectFrom('jobs').selectAll().where('key', '=', key).forUpdate().skipLocked())
        .with('claimed', (db) =>
          db
            .updateTable('jobs')
            .from('seen')
            // the hand-over too: constraints are tried first on the row as it was when this statement began
            .set({ state: 'running', handover, attempts: sql`jobs.attempts + 1`, moved_at: NOW })
            .whereRef('jobs.key', '=', 'seen.key')
            .where('seen.handover', '=', handover)
            .where('seen.state', 'in', ['handed', 'running'])
            .returningAll('jobs'),
        )
        .selectFrom('seen')
        .leftJoin('claimed', 'claimed.key', 'seen.key')
        .selectAll('claimed')
        .executeTakeFirst()
      if (seen) return seen.key === null ? undefined : recordOf(seen as Selectable<Tables['jobs']>)
      const known = await db.selectFrom('jobs').select('key').where('key', '=', key).executeTakeFirst()
      if (!known) return undefined
      // Locked: a worker may hold the job before its hand-over is committed. Waiting inside the database would keep
      // a connection, and the hand-over may itself be waiting for one.
      await sleep(CLAIM_AGAIN_MS)
    }
  },

  async end(key, handover, end) {
    const again = end.state === 'waiting'
    await db
      .updateTable('jobs')
      .set({
        state: end.state,
        why: end.state === 'done' || end.why === null ? null : json(end.why),
        moved_at: NOW,
        ended_at: again ? null : NOW,
        ...(again && { run_at: sql<Date>`statement_timestamp() + make_interval(secs => ${end.inSeconds})` }),
        ...(again && end.snooze && { attempts: sql<number>`greatest(attempts - 1, 0)` }),
      })
      .where('key', '=', key)
      .where('handover', '=', handover)
      .where('state', 'in', NOT_ENDED)
      .$if(again, (query) => query.returning(notified))
      .execute()
  },

  async reclaim(olderThanSeconds) {
    const lost = await db
      .updateTable('jobs')
      .set({ state: 'waiting', run_at: NOW, moved_at: NOW })
      .where('state', 'in', ['handed', 'running'])
      .where('moved_at', '<', sql<Date>`statement_timestamp() - make_interval(secs => ${olderThanSeconds})`)
      .returning(notified)
      .execute()
    return lost.length
  },

  async again(key) {
    const revived = await db
      .updateTable('jobs')
      .set({ state: 'waiting', attempts: 0, why: null, run_at: NOW, moved_at: NOW, ended_at: null })
      .where('key', '=', key)
      .where('state', 'in', ['done', 'failed', 'cancelled'])
      .returning(notified)
      .execute()
    return revived.length > 0
  },

  async cancel(key, why) {
    const cancelled = await db
      .updateTable('jobs')
      .set({ state: 'cancelled', why: json({ text: why }), moved_at: NOW, ended_at: NOW })
      .where('key', '=', key)
      .where('state', 'in', ['waiting', 'handed'])
      .returning('key')
      .execute()
    return cancelled.length > 0
  },

  async sweep(endedBefore) {
    await db.deleteFrom('jobs').where('ended_at', '<', endedBefore).execute()
  },

  async get(key) {
    const row = await db.selectFrom('jobs').selectAll().where('key', '=', key).executeTakeFirst()
    return row && recordOf(row)
  },

  async list({ article, states, limit = LIST_LIMIT }) {
    const rows = await db
      .selectFrom('jobs')
      .selectAll()
      .$if(article !== undefined, (query) => query.where('article', '=', article as string))
      .$if(states !== undefined, (query) => query.where('state', '=', sql<string>`any(${states})`))
      .orderBy('created_at', 'desc')
      .orderBy('key')
      .limit(limit)
      .execute()
    return rows.map(recordOf)
  },

  async counts() {
    const rows = await db
      .selectFrom('jobs')
      .select(['kind', 'state', sql<number>`count(*)::integer`.as('count')])
      .groupBy(['kind', 'state'])
      .orderBy('kind')
      .orderBy('state')
      .execute()
    return z.array(countSchema).parse(rows)
  },

  async nextDue() {
    const { seconds } = await db
      .selectFrom('jobs')
      .select(sql<number | null>`extract(epoch from min(run_at) - statement_timestamp())::float8`.as('seconds'))
      .where('state', '=', 'waiting')
      .executeTakeFirstOrThrow()
    return seconds === null ? undefined : Math.max(0, seconds)
  },
})

const countSchema = z.object({ kind: z.enum(JOB_KINDS), state: z.enum(JOB_STATES), count: z.number() })
