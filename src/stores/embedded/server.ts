import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Fault } from '../../model/fault.ts'
import { type Account, chooseAccount, environment, own } from './account.ts'
import type { Binaries } from './binaries.ts'
import { answers } from './client.ts'
import {
  isAlive,
  makeCluster,
  makeSocketFolder,
  type Postmaster,
  placesOf,
  readPostmaster,
  socketFolder,
} from './cluster.ts'

/** Replaying what a crash left takes its time; a server that does nothing at all takes less. */
const START_MS = 120_000

/** The server that runs on the folder, once it answers; `undefined` when none runs. */
export const findServer = async (folder: string): Promise<Postmaster | undefined> => {
  const { cluster } = placesOf(folder)
  const deadline = Date.now() + START_MS
  for (;;) {
    const found = await readPostmaster(cluster)
    if (found === undefined) return undefined
    if (await answers(found.host)) return found
    if (!(await isAlive(found, cluster))) return undefined
    if (Date.now() > deadline) throw unreachable(folder, `process ${found.pid} does not answer`)
    await sleep(20)
  }
}

/**
 * Starts a server that does not run, on a cluster made when missing, and answers the folder of its socket when it
 * accepts connections. Throws `database.unreachable` with what it said last when it does not.
 */
export const startServer = async (binaries: Binaries, folder: string, durable: boolean): Promise<string> => {
  const { cluster } = placesOf(folder)
  const host = socketFolder(folder)
  await mkdir(placesOf(folder).socket, { recursive: true, mode: 0o700 })
  const account = await chooseAccount(binaries, placesOf(folder).socket, cluster)
  await makeSocketFolder(account, host)
  if (!(await exists(path.join(cluster, 'PG_VERSION')))) await makeCluster(binaries, account, folder, durable)
  await unmask(cluster)
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

/** One more than Linux ever gives to a process. */
const NO_PID = 2 ** 22 + 1

/**
 * PostgreSQL sees through what a dead server left, but not if another program bears its number since. Then nobody's
 * number is put there. The file itself stays: by it a server finds out whether children of the dead one still write.
 */
const unmask = async (cluster: string): Promise<void> => {
  const left = await readPostmaster(cluster)
  if (left === undefined || (await isAlive(left, cluster))) return
  const file = path.join(cluster, 'postmaster.pid')
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^\d+/, String(NO_PID)))
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

/** Ends it in order, whoever is connected, and returns when it is gone. One of another machine or container is left. */
export const stopServer = async (folder: string, { pid, host }: Postmaster): Promise<void> => {
  const { cluster, socket } = placesOf(folder)
  const deadline = Date.now() + START_MS
  if (!(await isAlive({ pid, host }, cluster))) return
  // PostgreSQL's fast shutdown
  process.kill(pid, 'SIGINT')
  while (await isAlive({ pid, host }, cluster)) {
    if (Date.now() > deadline) throw unreachable(folder, `process ${pid} does not stop`)
    await sleep(10)
  }
  if (host !== socket) await rm(host, { recursive: true, force: true })
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

const unreachable = (folder: string, why: string): Fault =>
  new Fault('database.unreachable', { where: placesOf(folder).log, why })
