import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { NAME } from './cluster.ts'

/** Longer than an idle server ever takes over a socket; one that is stuck must not hold us for ever. */
const CONNECT_MS = 10_000

/** A connection to the server whose socket is in the folder. Throws when it refuses. */
export const connect = async (host: string, database: string): Promise<pg.Client> => {
  const client = new pg.Client({ host, user: NAME, database, connectionTimeoutMillis: CONNECT_MS })
  // a server that dies breaks every pool as well, and there it is reported
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Whether it accepts connections now. */
export const answers = (host: string): Promise<boolean> =>
  connect(host, 'postgres').then(
    (client) => client.end().then(() => true),
    () => false,
  )

/** Makes our database when it is missing. */
export const makeDatabase = async (host: string): Promise<void> => {
  const client = await connect(host, 'postgres')
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME])
    if (rowCount === 0) await client.query(`create database ${NAME}`)
  } finally {
    await client.end()
  }
}

/** Whether nobody is connected. Connections just being closed are listed for a moment: looks again for 300 ms. */
export const isUnused = async (host: string): Promise<boolean> => {
  const client = await connect(host, 'postgres')
  const others = `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`
  try {
    for (let look = 0; look < 6; look++) {
      if ((await client.query(others)).rowCount === 0) return true
      await sleep(50)
    }
    return false
  } finally {
    await client.end()
  }
}
