import { mkdir, realpath } from 'node:fs/promises'
import type pg from 'pg'
import { findBinaries } from './embedded/binaries.ts'
import { connect, isUnused, makeDatabase } from './embedded/client.ts'
import { NAME } from './embedded/cluster.ts'
import { findServer, startServer, stopServer } from './embedded/server.ts'
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
    const running = await findServer(folder)
    const host = running?.host ?? (await startServer(binaries, folder, durable))
    await makeDatabase(host)
    // connected until `stop`, so that no other process finds the server unused before our caller has connected
    const presence = await connect(host, NAME)
    const stop = () => inTurn(folder, () => leave(folder, presence))
    return { host, user: NAME, database: NAME, adopted: running !== undefined, stop }
  })
}

/** Ends our presence; whoever is last turns off the light. */
const leave = async (folder: string, presence: pg.Client): Promise<void> => {
  await presence.end()
  const running = await findServer(folder)
  if (running !== undefined && (await isUnused(running.host))) await stopServer(folder, running)
}
