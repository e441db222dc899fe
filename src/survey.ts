import type { Config } from './config.ts'
import type { Inspection } from './premises.ts'
import type { Ports } from './step.ts'

/** What is configured, reachable, missing: the lines of `doctor`. */
export const survey = async (
  config: Config,
  ports: Ports,
  socket: string | undefined,
): Promise<readonly Inspection[]> => {
  const { store } = ports
  const failed = await store.jobs.list({ states: ['failed'] })
  const people = (await store.people.all()).length
  return [
    fine('node', { version: process.version }),
    socket === undefined
      ? fine('database', { where: hostOf(config.databaseUrl) })
      : fine('database_embedded', { where: config.data }),
    config.redisUrl === undefined ? fine('queue_postgres') : fine('queue_redis', { where: hostOf(config.redisUrl) }),
    ...(ports.engines.length === 0
      ? [notable('engine_none')]
      : ports.engines.map(({ id }) => fine('engine', { engine: id }))),
    ...(config.regionMissing ? [broken('engine_region_missing')] : []),
    fine('memory', { count: await store.memory.count() }),
    fine('concepts', { count: (await store.concepts.all()).length }),
    people === 0 ? notable('people', { count: 0 }) : fine('people', { count: people }),
    fine('site', { folder: config.site, origin: config.siteOrigin }),
    ...(failed.length === 0 ? [] : [notable('jobs_failed', { count: failed.length })]),
  ]
}

type Params = Inspection['params']
const fine = (key: string, params: Params = {}): Inspection => ({ key, verdict: 'fine', params })
const notable = (key: string, params: Params = {}): Inspection => ({ key, verdict: 'notable', params })
const broken = (key: string, params: Params = {}): Inspection => ({ key, verdict: 'broken', params })

/** Host and path of an address, without its user and password; a socket's path as it is. */
const hostOf = (address = ''): string => {
  if (address.startsWith('/')) return address
  const { host, pathname } = new URL(address)
  return `${host}${pathname}`
}
