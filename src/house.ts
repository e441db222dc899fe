import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { workers } from '../workers/index.ts'
import { buildServer } from './api/server.ts'
import { channels, inKazakhLatin } from './channels/index.ts'
import { checks } from './checks/index.ts'
import { makeFolder } from './cli/folder.ts'
import type { Config } from './config.ts'
import { limited, makeEngine, routed } from './engines/index.ts'
import { formats } from './formats/index.ts'
import { JOB_KINDS, type JobKind } from './job.ts'
import { asFault, Fault } from './model/fault.ts'
import { directoryOutlet } from './outlets/index.ts'
import type { Premises } from './premises.ts'
import { migrateQueue, parkedConnections } from './queue/connection.ts'
import { startQueue } from './queue/start.ts'
import { threadReader } from './readers/index.ts'
import type { Ports } from './step.ts'
import type { Store } from './store.ts'
import { startEmbedded } from './stores/embedded.ts'
import { clientOf, migrate, openStore, poolOf } from './stores/postgres/index.ts'
import { survey } from './survey.ts'
import type { Voice } from './voice.ts'

/** Connections for steps, requests and the relay, beside those that workers park. */
const WORKING_CONNECTIONS = 16

/** Opens everything the configuration names: database (migrated), engines, shelves. The doors are started from what it answers. */
export const openHouse = async (config: Config, voice: Voice, log: (line: object) => void): Promise<Premises> => {
  if (config.databaseUrl === undefined) await demandFolder('TERJIMAN_DATA', config.data)
  const embedded = config.databaseUrl === undefined ? await startEmbedded(`${config.data}/postgres`) : undefined
  const connection = embedded
    ? { host: embedded.host, user: embedded.user, database: embedded.database }
    : { connectionString: config.databaseUrl as string }
  const applicationName = `terjiman ${process.pid}`
  const pool = poolOf(connection, { max: WORKING_CONNECTIONS + parkedConnections(JOB_KINDS), applicationName })
  const store = openStore(pool, () => clientOf(connection, applicationName))
  const close = async () => {
    await store.close()
    await embedded?.stop()
  }
  const applied = await prepare(pool, close)
  const ports = plugIn(config, store, voice)
  return {
    ports,
    language: config.language,
    address: config.deskOrigin ?? `http://${config.host}:${config.port}`,
    close,
    survey: () => survey(config, ports, applied.length),
    async startQueue(kinds?: readonly JobKind[]) {
      if (kinds?.includes('deliver') ?? true)
        await demandFolder(config.site === `${config.data}/site` ? 'TERJIMAN_DATA' : 'TERJIMAN_SITE', config.site)
      const drafts = ports.engines.length > 0 && (kinds ?? JOB_KINDS).includes('suggest')
      const leave = drafts ? await store.attend('engines') : undefined
      const queue = await startQueue({ ports, workers, pool, redisUrl: config.redisUrl, kinds, log })
      return async () => {
        await queue.stop()
        await leave?.()
      }
    },
    async startApi() {
      const { BOARD_PATH, openBoard } = await import('./queue/board.ts')
      const board = openBoard(pool, config.redisUrl, (thrown) => {
        const { code, params } = asFault(thrown)
        log({ event: 'trouble', of: 'board', code, params })
      })
      const { builtDesk } = await import('./desk/build.ts')
      const server = buildServer(ports, {
        desk: await builtDesk(),
        site: config.site,
        log,
        ...(config.deskOrigin && { origin: config.deskOrigin }),
        openId: config.openId,
        board: { path: BOARD_PATH, plugin: board.plugin },
      })
      await server.listen({ host: config.host, port: config.port }).catch(async (cause: NodeJS.ErrnoException) => {
        await board.close()
        throw listenFault(config, cause)
      })
      const { port } = server.server.address() as AddressInfo
      return { address: `http://${config.host}:${port}`, stop: () => server.close().then(board.close) }
    },
  }
}

/** A port below 1024 takes a privilege, one that is taken another number; all else lies with the address. */
const listenFault = ({ host, port }: Config, cause: NodeJS.ErrnoException): Fault => {
  if (cause.code === 'EADDRINUSE') return new Fault('config.port_taken', { host, port }, { cause })
  if (cause.code === 'EACCES')
    return new Fault('config.unfit', { variable: 'TERJIMAN_PORT', found: port, expected: '1024–65535' }, { cause })
  return new Fault(
    'config.unfit',
    { variable: 'TERJIMAN_HOST', found: host, expected: '127.0.0.1 | 0.0.0.0 | ::1 | …' },
    { cause },
  )
}

/** Throws `config.folder`, naming the variable that says where the folder is to be. */
const demandFolder = async (variable: string, folder: string): Promise<void> => {
  try {
    await makeFolder(resolve(folder))
  } catch (cause) {
    const { code = '–' } = cause as NodeJS.ErrnoException
    throw new Fault('config.folder', { variable, folder, reason: code }, { cause })
  }
}

/** Brings the tables up to date and answers which migrations that took. */
const prepare = async (pool: ReturnType<typeof poolOf>, close: () => Promise<void>): Promise<readonly string[]> => {
  try {
    const applied = await migrate(pool)
    await migrateQueue(pool)
    return applied
  } catch (thrown) {
    await close()
    throw thrown
  }
}

const plugIn = (config: Config, store: Store, voice: Voice): Ports => {
  const now = () => new Date()
  const limits = { meter: store.meter, budget: config.budget, pace: config.pace, now }
  const engines = config.engines.map((choice) => limited(makeEngine(choice), limits))
  return {
    store,
    reader: threadReader(),
    engines,
    route: routed(engines, config.routing),
    checks,
    channels: config.kazakhLatin === undefined ? channels : inKazakhLatin(channels, config.kazakhLatin),
    formats,
    outlet: directoryOutlet(config.site),
    voice,
    now,
    dateline: () => config.clock ?? now(),
    origin: config.siteOrigin,
  }
}
