import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, open, readFile, realpath, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { Fault } from '../model/fault.ts'
import { type Account, chooseAccount, environment, own } from './embedded/account.ts'
import { type Binaries, findBinaries } from './embedded/binaries.ts'
import {
  isAlive,
  makeCluster,
  makeSocketFolder,
  NAME,
  type Postmaster,
  placesOf,
  readPostmaster,
  socketFolder,
} from './embedded/cluster.ts'
import { inTurn } from './embedded/turn.ts'

/** A server that answers. Connect with `host`, `user` and `database`; there is no port and no password. */
export interface Embedded {
  /** Folder of its Unix socket. */
  readonly host: string
  readonly user: string
  readonly database: string
  /** It was running already: left behind by a killed process, or in use by another. */
  readonly adopted: boolean
  /** Stops the server, unless another client is connected to it. End your own connections first. */
  stop(): Promise<void>
}

/** Replaying what a crash left takes its time; a server that does nothing at all takes less. */
const START_MS = 120_000

/**
 * Starts the PostgreSQL that comes with the packages on a data folder (made when missing), or adopts the one that
 * already runs there. Several processes may do so at once and share it; it outlives whoever is killed.
 * `durable: false` trades safety in a power failure for speed: tests only.
 * Throws `database.unreachable` (`where`, `why`) when it cannot.
 */
export const startEmbedded = async (
  dataDir: string,
  { durable = true }: { readonly durable?: boolean } = {},
): Promise<Embedded> => {
  const binaries = await findBinaries()
  await mkdir(dataDir, { recursive: true })
  const folder = await realpath(dataDir)
  return inTurn(folder, async () => {
    const running = await adopt(folder)
    const host = running ?? (await start(binaries, folder, durable))
    await makeDatabase(host)
    // connected until `stop`, so that no other process finds the server unused before our caller has connected
    const presence = await connect(host, NAME)
    const stop = () => inTurn(folder, () => leave(folder, presence))
    return { host, user: NAME, database: NAME, adopted: running !== undefined, stop }
  })
}

/** The socket folder of a server that runs and answers. */
const adopt = async (folder: string): Promise<string | undefined> => {
  const { cluster } = placesOf(folder)
  const deadline = Date.now() + START_MS
  for (;;) {
    const found = await readPostmaster(cluster)
    if (found === undefined) return undefined
    if (await answers(found.host)) return found.host
    if (!(await isAlive(found, cluster))) return undefined
    if (Date.now() > deadline) throw unreachable(folder, `process ${found.pid} does not answer`)
    await sleep(20)
  }
}

const start = async (binaries: Binaries, folder: string, durable: boolean): Promise<string> => {
  const { cluster } = placesOf(folder)
  const host = socketFolder(folder)
  await mkdir(placesOf(folder).socket, { recursive: true, mode: 0o700 })
  const account = await chooseAccount(binaries, placesOf(folder).socket, cluster)
  await makeSocketFolder(account, host)
  if (!(await exists(path.join(cluster, 'PG_VERSION')))) await makeCluster(binaries, account, folder, durable)
  const stale = await readPostmaster(cluster)
  // PostgreSQL itself sees through a number nobody has, but not through one that another program was given since
  if (stale !== undefined && !(await isAlive(stale, cluster))) await rm(path.join(cluster, 'postmaster.pid'))
  const deadline = Date.now() + START_MS
  for (;;) {
    const { server, words } = await launch(binaries, account, folder, host, durable)
    do {
      await sleep(15)
      if (await answers(host)) return host
    } while (server.exitCode === null && server.signalCode === null && Date.now() < deadline)
    const why = await words()
    // the children of a killed server need a moment to notice; until then a new one refuses to start
    if (Date.now() > deadline || !/shared memory block|lock file/.test(why)) throw unreachable(folder, why)
    await sleep(200)
  }
}

const launch = async (binaries: Binaries, account: Account, folder: string, host: string, durable: boolean) => {
  const { cluster, log } = placesOf(folder)
  const settings = {
    listen_addresses: '',
    unix_socket_directories: `"${host}"`,
    unix_socket_permissions: '0700',
    max_connections: '200',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command, ...args] = [...account.prefix, binaries.postgres, '-D', cluster, ...options] as [string, ...string[]]
  const output = await open(log, 'a', 0o600)
  try {
    await own(account, log)
    const before = (await output.stat()).size
    const server = spawn(command, args, {
      ...account.ids,
      cwd: '/',
      env: environment(),
      // its own session: Ctrl-C at our terminal is ours to handle, and it outlives us
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
    })
    await once(server, 'spawn')
    server.unref()
    const words = async () => (await readFile(log)).subarray(before).toString().trim()
    return { server, words }
  } finally {
    await output.close()
  }
}

const makeDatabase = async (host: string): Promise<void> => {
  const client = await connect(host, 'postgres')
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME])
    if (rowCount === 0) await client.query(`create database ${NAME}`)
  } finally {
    await client.end()
  }
}

/** Ends our presence; whoever is last turns off the light. */
const leave = async (folder: string, presence: pg.Client): Promise<void> => {
  await presence.end()
  const { cluster } = placesOf(folder)
  const running = await readPostmaster(cluster)
  if (running === undefined || !(await isAlive(running, cluster)) || !(await isUnused(running))) return
  process.kill(running.pid, 'SIGINT')
  const deadline = Date.now() + START_MS
  while (await isAlive(running, cluster)) {
    if (Date.now() > deadline) throw unreachable(folder, `process ${running.pid} does not stop`)
    await sleep(10)
  }
  if (running.host !== placesOf(folder).socket) await rm(running.host, { recursive: true, force: true })
}

/** Connections that are just being closed are still listed for a moment: looks again for 300 ms. */
const isUnused = async ({ host }: Postmaster): Promise<boolean> => {
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

const connect = async (host: string, database: string): Promise<pg.Client> => {
  const client = new pg.Client({ host, user: NAME, database })
  // a server that dies breaks every pool as well, and there it is reported
  client.on('error', () => {})
  await client.connect()
  return client
}

const answers = (host: string): Promise<boolean> =>
  connect(host, 'postgres').then(
    (client) => client.end().then(() => true),
    () => false,
  )

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

const unreachable = (folder: string, why: string): Fault =>
  new Fault('database.unreachable', { where: placesOf(folder).log, why })
