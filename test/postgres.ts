import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { migrateQueue } from '../src/queue/connection.ts'
import { findServer } from '../src/stores/embedded/server.ts'
import { startEmbedded } from '../src/stores/embedded.ts'
import { poolOf } from '../src/stores/postgres/connection.ts'
import { migrate } from '../src/stores/postgres/migrate.ts'

/**
 * Makes a database with all tables and nothing in them, and answers its address: for `{ connectionString }` in this
 * process or `DATABASE_URL` in another. One for each test file is customary. It is dropped at the end of the run.
 * Nothing is started for a run that never asks.
 */
export const freshDatabase = async (): Promise<string> => {
  const { prefix } = inject('ground')
  const server = await serverUrl()
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    const template = await makeTemplate(client, server, `${prefix}template`)
    const name = `${prefix}${randomUUID().replaceAll('-', '')}`
    await client.query(`create database ${name} template ${template}`)
    return urlOf(server, name)
  } finally {
    await client.end()
  }
}

const serverUrl = async (): Promise<string> => {
  const { folder, server } = inject('ground')
  if (server !== undefined) return server
  const running = await findServer(folder)
  // not stopped here: it serves the files that come after this one, and `test/global.ts` stops it
  const { host } = running ?? (await startEmbedded(folder, { durable: false }))
  return `postgresql://terjiman@localhost/postgres?host=${encodeURIComponent(host)}`
}

/** Migrated once for the run, by whoever comes first; the others wait. */
const makeTemplate = async (client: pg.Client, server: string, template: string): Promise<string> => {
  const lock = 'hashtext($1)'
  await client.query(`select pg_advisory_lock(${lock})`, [template])
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount === 1) return template
    const making = `${template}_making`
    await client.query(`drop database if exists ${making} with (force)`)
    await client.query(`create database ${making}`)
    const pool = poolOf({ connectionString: urlOf(server, making) }, { max: 2, applicationName: 'terjiman test' })
    await migrate(pool)
    await migrateQueue(pool)
    await pool.end()
    await whenUnused(client, making)
    await client.query(`alter database ${making} rename to ${template}`)
    return template
  } finally {
    await client.query(`select pg_advisory_unlock(${lock})`, [template])
  }
}

/** The server needs a moment to see that a connection was closed, and renames no database in use. */
const whenUnused = async (client: pg.Client, name: string): Promise<void> => {
  while ((await client.query('select from pg_stat_activity where datname = $1', [name])).rowCount !== 0) await sleep(5)
}

const urlOf = (server: string, name: string): string => {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
