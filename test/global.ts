import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { findServer, stopServer } from '../src/stores/embedded/server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly ground: Ground
  }
}

/** Where the tests of this run find their database server; see `test/postgres.ts`. */
export interface Ground {
  /** Data folder of the run's own server, which the first test that wants one starts. */
  readonly folder: string
  /** Address of a server given from outside, instead of that. */
  readonly server: string | undefined
  /** Begins the name of every database that the run makes. */
  readonly prefix: string
}

/** Vitest calls it once before all tests. Answers what it calls after them. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'terjiman-test-')))
  // run by root, the server runs as somebody else, who has to come in
  await chmod(folder, 0o755)
  const server = process.env.TEST_DATABASE_URL
  const prefix = `terjiman_test_${process.pid}_`
  project.provide('ground', { folder, server, prefix })
  return async () => {
    if (server !== undefined) await dropDatabases(server, prefix)
    const running = await findServer(folder)
    if (running !== undefined) await stopServer(folder, running)
    await rm(folder, { recursive: true, force: true })
  }
}

const dropDatabases = async (server: string, prefix: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [prefix],
  )
  for (const { name } of rows) await client.query(`drop database ${name} with (force)`)
  await client.end()
}
