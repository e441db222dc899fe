import type { Config } from './config.ts'
import type { Engine, Route } from './engine.ts'
import { asFault } from './model/fault.ts'
import { LANGUAGES } from './model/language.ts'
import type { Inspection } from './premises.ts'
import { reachRedis } from './queue/connection.ts'
import type { Ports } from './step.ts'

/** Long enough for a service at the other end of the world, short enough for whoever waits for the answer. */
const REACH_MS = 8_000

/** What is configured, reachable, missing: the lines of `doctor`. `migrations`: how many were applied at the opening. */
export const survey = async (config: Config, ports: Ports, migrations: number): Promise<readonly Inspection[]> => {
  const { store } = ports
  const failed = await store.jobs.list({ states: ['failed'] })
  const people = (await store.people.all()).length
  return [
    fine('node', { version: process.version }),
    config.databaseUrl === undefined
      ? fine('database_embedded', { where: config.data })
      : fine('database', { where: hostOf(config.databaseUrl) }),
    fine('migrations', { count: migrations }),
    await inspectQueue(config.redisUrl),
    ...(await Promise.all(
      ports.engines.map((engine) =>
        config.regionMissing && engine.id === 'amazon-translate'
          ? broken('engine_region_missing')
          : inspectEngine(engine),
      ),
    )),
    ...(config.modelMissing ? [notable('engine_model_missing')] : []),
    ...(ports.engines.length === 0 ? [notable('engine_none')] : inspectPairs(ports.route)),
    fine('memory', { count: await store.memory.count() }),
    fine('concepts', { count: (await store.concepts.all()).length }),
    people === 0 ? notable('people', { count: 0 }) : fine('people', { count: people }),
    fine('site', { folder: config.site, origin: config.siteOrigin }),
    ...(failed.length === 0 ? [] : [notable('jobs_failed', { count: failed.length })]),
  ]
}

const inspectQueue = async (redisUrl: string | undefined): Promise<Inspection> => {
  if (redisUrl === undefined) return fine('queue_postgres')
  try {
    await reachRedis(redisUrl)
    return fine('queue_redis', { where: hostOf(redisUrl) })
  } catch (thrown) {
    return broken('queue_unreachable', asFault(thrown).params)
  }
}

const inspectEngine = async (engine: Engine): Promise<Inspection> => {
  const deadline = AbortSignal.timeout(REACH_MS)
  try {
    await engine.reach(deadline)
    return fine('engine', { engine: engine.id })
  } catch (thrown) {
    const reason = deadline.aborted ? `> ${REACH_MS} ms` : (asFault(thrown).params.reason ?? '–')
    return broken('engine_unreachable', { engine: engine.id, reason })
  }
}

/** Pairs that are served only through a third language, and those that are not served at all. */
const inspectPairs = (route: Route): readonly Inspection[] => {
  const pairs = LANGUAGES.flatMap((source) =>
    LANGUAGES.filter((target) => target !== source).map((target) => ({
      source,
      target,
      first: route({ source, target })[0],
    })),
  )
  const pivoted = pairs.flatMap(({ source, target, first }) =>
    first?.via ? [`${source} → ${first.via} → ${target} (${first.id})`] : [],
  )
  const unserved = pairs.filter(({ first }) => !first).map(({ source, target }) => `${source} → ${target}`)
  return [
    ...(pivoted.length === 0 ? [] : [fine('pairs_pivoted', { pairs: pivoted.join(', ') })]),
    ...(unserved.length === 0 ? [] : [notable('pairs_unserved', { pairs: unserved.join(', ') })]),
  ]
}

type Params = Inspection['params']
const fine = (key: string, params: Params = {}): Inspection => ({ key, verdict: 'fine', params })
const notable = (key: string, params: Params = {}): Inspection => ({ key, verdict: 'notable', params })
const broken = (key: string, params: Params = {}): Inspection => ({ key, verdict: 'broken', params })

/** Host and path of an address, without its user and password; a socket's path as it is. */
const hostOf = (address: string): string => {
  if (address.startsWith('/')) return address
  const { host, pathname } = new URL(address)
  return `${host}${pathname}`
}
