import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Pool } from 'pg'
import { dialectOf } from './connection.ts'
import { indexMemory } from './memory-index.ts'
import { MIGRATIONS } from './migrations/index.ts'

/**
 * Brings the tables up to date and answers the names of the migrations it applied, oldest first: none when they were.
 * Several processes may call it at once; each migration is applied by one of them.
 * What is derived from the data in a way that has changed since is made anew.
 * Throws what the database said when one cannot be applied; then none is.
 */
export const migrate = async (pool: Pool): Promise<readonly string[]> => {
  const db = new Kysely<unknown>({ dialect: dialectOf(pool) })
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    migrationTableName: 'migrations',
    migrationLockTableName: 'migrations_lock',
  })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) throw error
  await indexMemory(db)
  return results.map((result) => result.migrationName)
}
