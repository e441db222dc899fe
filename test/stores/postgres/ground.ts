import { onTestFinished } from 'vitest'
import type { Connection } from '../../../src/stores/postgres/connection.ts'
import { clientOf, openStore, poolOf } from '../../../src/stores/postgres/index.ts'
import { freshDatabase } from '../../postgres.ts'

/** A fresh database with a store on it, and the pool below the store: both are closed when the test ends. */
export const openGround = async () => {
  const connection: Connection = { connectionString: await freshDatabase() }
  const pool = poolOf(connection, { max: 4, applicationName: 'terjiman pooled' })
  const store = openStore(pool, () => clientOf(connection, 'terjiman alone'))
  onTestFinished(() => store.close())
  /** Ends connections by their name, as a restart of the server would. */
  const cut = async (applicationName: string): Promise<number> => {
    const client = clientOf(connection, 'terjiman scissors')
    await client.connect()
    const { rowCount } = await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and datname = current_database()',
      [applicationName],
    )
    await client.end()
    return rowCount ?? 0
  }
  return { connection, pool, store, cut }
}
