import { setTimeout as sleep } from 'node:timers/promises'
import { channels } from '../../src/channels/index.ts'
import { checks } from '../../src/checks/index.ts'
import type { Engine } from '../../src/engine.ts'
import { routed } from '../../src/engines/index.ts'
import { formats } from '../../src/formats/index.ts'
import { type Person, ROLES } from '../../src/model/actor.ts'
import { memoryOutlet } from '../../src/outlets/index.ts'
import type { LogLine } from '../../src/queue/log.ts'
import { startQueue } from '../../src/queue/start.ts'
import { threadReader } from '../../src/readers/index.ts'
import type { Ports } from '../../src/step.ts'
import { clientOf, openStore, poolOf } from '../../src/stores/postgres/index.ts'
import { personId } from '../../src/text/identity.ts'
import { i18nextVoice } from '../../src/voices/i18next.ts'
import { readLocales } from '../../src/voices/locales.ts'
import { workers } from '../../workers/index.ts'
import { ANY_ENGINE } from '../engines/routes.ts'
import { freshDatabase } from '../postgres.ts'

/** Everything real but the outlet, which keeps in memory what readers would find. */
export const layGround = async ({ engines = [], redisUrl }: { engines?: readonly Engine[]; redisUrl?: string }) => {
  const connection = { connectionString: await freshDatabase() }
  const pool = poolOf(connection, { max: 24, applicationName: 'terjiman walk' })
  const store = openStore(pool, () => clientOf(connection, 'terjiman walk'))
  const outlet = memoryOutlet()
  const lines: LogLine[] = []
  const ports: Ports = {
    store,
    reader: threadReader(),
    engines,
    route: routed(engines, ANY_ENGINE),
    checks,
    channels,
    formats,
    outlet,
    voice: i18nextVoice(readLocales(), { strict: true }),
    now: () => new Date(),
    dateline: () => new Date('2026-04-21T10:00:00Z'),
    origin: 'https://news.example.org',
  }
  const queue = await startQueue({ ports, workers, pool, redisUrl, log: (line) => lines.push(line) })
  return {
    ports,
    outlet,
    lines,
    pool,
    /** Waits until no job is open; throws the first fault of a job that failed. */
    async settle(): Promise<void> {
      for (;;) {
        const [failed] = await store.jobs.list({ states: ['failed'] })
        if (failed) throw new Error(`${failed.key} failed: ${JSON.stringify(failed.why)}`)
        const open = await store.jobs.list({ states: ['waiting', 'handed', 'running'] })
        if (open.length === 0) return
        await sleep(15)
      }
    },
    async leave(): Promise<void> {
      await queue.stop()
      await store.close()
    },
  }
}

export type Ground = Awaited<ReturnType<typeof layGround>>

/** Somebody who may do all there is to do but administer. */
export const editor: Person = {
  id: personId('sevda'),
  handle: 'sevda',
  name: 'Sevda',
  language: 'az',
  rights: ROLES.filter((role) => role !== 'administrator').map((role) => ({ role, language: null })),
}
