import { type ExecFileOptions, execFile } from 'node:child_process'
import { chown, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { Fault } from '../../model/fault.ts'
import type { Binaries } from './binaries.ts'

const run = promisify(execFile)

/** As whom PostgreSQL runs: it refuses to run as root. */
export interface Account {
  /** Put before the command. */
  readonly prefix: readonly string[]
  /** Handed to `spawn`; also the owner of the server's folders. Empty: as ourselves. */
  readonly ids: { readonly uid?: number; readonly gid?: number }
}

/** `nobody` and `nogroup`, and what the kernel shows for an id that a user namespace does not map. */
const NOBODY = 65534

const OURSELVES: Account = { prefix: [], ids: {} }

const user = (uid: number, gid: number): Account => ({ prefix: [], ids: { uid, gid } })

/** `initdb` looks its user up in the password file, where `nobody` stands on every system and 1000 does not. */
const NAMESPACE: Account = {
  prefix: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`],
  ids: {},
}

/**
 * Chooses the account for a data folder: ourselves, unless we are root. Then the owner of the cluster that is there;
 * for a new one `nobody`, if that account can reach the binaries and `folder`, else root in a user namespace of its own.
 * Throws `database.unreachable` when none of them can.
 */
export const chooseAccount = async (binaries: Binaries, folder: string, cluster: string): Promise<Account> => {
  if (process.getuid?.() !== 0) return OURSELVES
  const owner = await stat(cluster).catch(() => undefined)
  const accounts =
    owner === undefined
      ? [user(NOBODY, NOBODY), NAMESPACE]
      : owner.uid === 0
        ? [NAMESPACE]
        : [user(owner.uid, owner.gid)]
  const refusals: string[] = []
  for (const account of accounts) {
    const refusal = await reach(account, binaries, folder)
    if (refusal === undefined) return account
    refusals.push(refusal)
  }
  const why =
    'PostgreSQL does not run as root, and neither the user nobody nor a user namespace could be used here; ' +
    `start Terjiman as an ordinary user, or name a PostgreSQL server in DATABASE_URL (${refusals.join('; ')})`
  throw new Fault('database.unreachable', { where: folder, why })
}

/** Gives the folder to the account and lets it try; answers what stood in the way. */
const reach = async (account: Account, binaries: Binaries, folder: string): Promise<string | undefined> => {
  await own(account, folder)
  const attempt = 'test -w "$0" && test -x "$0" && test -r "$2/postgresql/postgres.bki" && exec "$1" --version'
  try {
    await runAs(account, '/bin/sh', ['-c', attempt, folder, binaries.postgres, binaries.share])
    return undefined
  } catch (thrown) {
    const { stderr = '' } = thrown as { readonly stderr?: string }
    return stderr.trim() || `${account.ids.uid ?? 'root'} may not use ${folder} or ${binaries.postgres}`
  }
}

/** Makes the file or folder the account's. */
export const own = async ({ ids }: Account, file: string): Promise<void> => {
  if (process.getuid?.() === 0) await chown(file, ids.uid ?? 0, ids.gid ?? 0)
}

/** Runs a command as the account to its end; throws, with its words on stderr, when it fails. */
export const runAs = (account: Account, file: string, args: readonly string[]) => {
  const [command, ...rest] = [...account.prefix, file, ...args] as [string, ...string[]]
  const options: ExecFileOptions = { ...account.ids, cwd: '/', env: environment() }
  return run(command, rest, options)
}

/** No locale of the machine reaches the cluster: the same everywhere. */
export const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH ?? `/usr/bin${path.delimiter}/bin`,
  LC_ALL: 'C',
})
