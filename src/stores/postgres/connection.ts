import { setTimeout as sleep } from 'node:timers/promises'
import { PostgresDialect, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { isUnreachable, tellAt } from './unreachable.ts'

/** Where the database is: an address, or the folder of a server's socket (or its host) and a name in it. */
export type Connection =
  | { readonly connectionString: string }
  | { readonly host: string; readonly port?: number; readonly database: string; readonly user: string }

/**
 * BullMQ's own tables are in the schema `bullmq`; names of ours come first. All queries here are short, and compiling
 * one takes longer than running it: the list of standings took 530 ms with JIT and 90 ms without (PostgreSQL 15).
 */
const OPTIONS = '-c search_path=public,bullmq -c jit=off'

/** BullMQ asks again at once when a connection fails; without this an outage is thousands of errors a second. */
const BACK_OFF_MS = 500

const CONNECT_MS = 10_000

const settingsOf = (connection: Connection, applicationName: string): pg.ClientConfig => ({
  ...connection,
  application_name: applicationName,
  options: OPTIONS,
  keepAlive: true,
  connectionTimeoutMillis: CONNECT_MS,
})

/**
 * The pool that the store and BullMQ's PostgreSQL backend share. `max` must be more than all jobs run at once in this
 * process, plus one parked connection for each of BullMQ's workers, plus four.
 */
export const poolOf = (
  connection: Connection,
  { max, applicationName }: { readonly max: number; readonly applicationName: string },
): pg.Pool => {
  const pool = new pg.Pool({ ...settingsOf(connection, applicationName), max })
  pool.setMaxListeners(0)
  // a lost connection is told to whoever uses it next; unheard, these events would end the process
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return Object.assign(pool, { connect: patient(pool.connect.bind(pool)), query: patient(pool.query.bind(pool)) })
}

/** A connection of its own, not yet opened: to listen, or to hold a lock. */
export const clientOf = (connection: Connection, applicationName: string): pg.Client =>
  new pg.Client(settingsOf(connection, applicationName))

/** Waits before it tells of a connection that failed. The pool calls itself with callbacks: those are left alone. */
const patient =
  <Call extends (...args: never[]) => unknown>(call: Call) =>
  (...args: Parameters<Call>): unknown => {
    const answer = call(...args)
    if (!(answer instanceof Promise)) return answer
    return answer.catch(async (thrown: unknown) => {
      if (isUnreachable(thrown)) await sleep(BACK_OFF_MS)
      throw thrown
    })
  }

/** Kysely on the pool, with a server that is not there told as `database.unreachable`. */
export const dialectOf = (pool: pg.Pool): PostgresDialect => {
  const tell = tellAt(new pg.Client(pool.options))
  const telling = (client: pg.PoolClient) =>
    ({
      query: (text: string, values: unknown[]) => client.query({ ...named(text), text, values }).catch(tell),
      release: (destroy?: boolean) => client.release(destroy),
    }) as unknown as PostgresPoolClient
  return new PostgresDialect({
    pool: { options: {}, connect: () => pool.connect().then(telling, tell), end: () => pool.end() },
  })
}

/** A statement that begins with its name in a comment is parsed and planned once on each connection. */
const named = (text: string): { readonly name?: string } => {
  const [, name] = /^\s*\/\* ([a-z._]+) \*\//.exec(text) ?? []
  return name === undefined ? {} : { name }
}
