import { chmod, lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Fault } from '../../model/fault.ts'
import { nameOf } from '../../text/digest.ts'
import { type Account, own, runAs } from './account.ts'
import type { Binaries } from './binaries.ts'

/** The user and the database that every cluster of ours has. */
export const NAME = 'terjiman'

/** What stands in a data folder. `cluster` is PostgreSQL's own data directory. */
export const placesOf = (folder: string) => ({
  folder,
  cluster: path.join(folder, 'cluster'),
  socket: path.join(folder, 'socket'),
  log: path.join(folder, 'postgres.log'),
})

/** Bytes the address of a Unix socket may have (`sun_path` of 108, less its closing zero). */
const LONGEST_SOCKET = 107

/** Where the server's socket goes: beside the cluster, or under `/tmp`, by the folder's name, if that is too long. */
export const socketFolder = (folder: string): string => {
  const beside = placesOf(folder).socket
  return Buffer.byteLength(`${beside}/.s.PGSQL.5432`) <= LONGEST_SOCKET ? beside : `/tmp/terjiman-${nameOf(folder)}`
}

/** Makes it, for the account alone. Under `/tmp` another user may have been quicker: then it is refused. */
export const makeSocketFolder = async (account: Account, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const found = await lstat(folder)
  const mine = [process.getuid?.(), account.ids.uid].includes(found.uid)
  if (!found.isDirectory() || !mine) {
    throw new Fault('database.unreachable', { where: folder, why: 'it belongs to somebody else; remove it' })
  }
  await own(account, folder)
  await chmod(folder, 0o700)
}

/** Makes a new cluster beside its place and renames it there when complete: a half-made one is never found. */
export const makeCluster = async (
  binaries: Binaries,
  account: Account,
  folder: string,
  durable: boolean,
): Promise<void> => {
  // the `initdb` of a killed process may still be writing there, until it misses what was removed
  const patiently = { recursive: true, force: true, maxRetries: 50, retryDelay: 10 }
  for (const entry of await readdir(folder)) {
    if (entry.startsWith('cluster.new-')) await rm(path.join(folder, entry), patiently)
  }
  const fresh = path.join(folder, `cluster.new-${process.pid}`)
  await mkdir(fresh, { mode: 0o700 })
  await own(account, fresh)
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = ['--auth=trust', `--username=${NAME}`]
  const haste = durable ? [] : ['--no-sync']
  try {
    await runAs(account, binaries.initdb, ['--pgdata', fresh, ...locale, ...access, ...haste])
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true })
    const why = cause instanceof Error ? cause.message.trim() : String(cause)
    throw new Fault('database.unreachable', { where: folder, why }, { cause })
  }
  await rename(fresh, placesOf(folder).cluster)
}

/** What `postmaster.pid` says; it is there while a server runs, and after one was killed. */
export interface Postmaster {
  readonly pid: number
  /** Folder of its Unix socket. */
  readonly host: string
}

/** `undefined` when there is no such file, or it is still being written. Its lines: see PostgreSQL's `pidfile.h`. */
export const readPostmaster = async (cluster: string): Promise<Postmaster | undefined> => {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'ENOENT') return ''
    throw new Fault('database.unreachable', { where: cluster, why: thrown.message }, { cause: thrown })
  })
  const [pid, , , , host] = text.split('\n')
  return pid && host ? { pid: Number(pid), host } : undefined
}

/** Whether that process is this cluster's server, and not one that was given the number of a dead server. */
export const isAlive = async ({ pid }: Postmaster, cluster: string): Promise<boolean> =>
  // the one thing about another user's process that everybody may read; empty or missing when it is dead
  (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes(`\0-D\0${cluster}\0`)
