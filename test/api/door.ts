import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { onTestFinished } from 'vitest'
import { buildServer, type Settings } from '../../src/api/server.ts'
import type { ShelvedCheck } from '../../src/check.ts'
import { formats } from '../../src/formats/index.ts'
import type { JobRecord } from '../../src/job.ts'
import type { Right, Role } from '../../src/model/actor.ts'
import { plainText } from '../../src/model/inline.ts'
import type { Language } from '../../src/model/language.ts'
import { memoryOutlet } from '../../src/outlets/index.ts'
import { inlineReader } from '../../src/readers/index.ts'
import type { Ports } from '../../src/step.ts'
import { issueBearer } from '../../src/steps/signIn.ts'
import { clientOf, openStore, poolOf } from '../../src/stores/postgres/index.ts'
import { personId } from '../../src/text/identity.ts'
import { i18nextVoice, readLocales } from '../../src/voices/index.ts'
import type { Locales } from '../../src/voices/locales.ts'
import { workers } from '../../workers/index.ts'
import { freshDatabase } from '../postgres.ts'

const right = (role: Role, language: Language | null = null): Right => ({ role, language })

/** Handle, language and rights of everybody in the tests' newsroom. */
const PEOPLE = {
  nigar: ['az', right('administrator')],
  helen: ['en', right('author'), right('publisher')],
  yerlan: ['kk', right('translator', 'kk')],
  zhanar: ['kk', right('reviewer', 'kk')],
  sevinc: ['az', right('reviewer', 'az')],
  timur: ['ru', right('reviewer', 'ru')],
} as const satisfies Record<string, readonly [Language, ...Right[]]>

export type Handle = keyof typeof PEOPLE

/** Blocks where a target says BLOCK: something to be found, without the real shelf. */
const probe: ShelvedCheck = {
  severity: 'blocks',
  check: {
    id: 'probe',
    inspect: ({ segments }) =>
      segments.flatMap(({ segment, target }) =>
        target.state !== 'initial' && plainText(target.content).includes('BLOCK')
          ? [{ segment: segment.id, key: 'found', params: { word: 'BLOCK' } }]
          : [],
      ),
  },
}

const locales = readLocales()
const withProbe = (language: Language) => ({
  ...locales[language],
  findings: { ...(locales[language].findings as object), probe: { found: `${language}: {{word}}` } },
})
const spoken: Locales = { az: withProbe('az'), ru: withProbe('ru'), kk: withProbe('kk'), en: withProbe('en') }

export interface Door {
  readonly app: FastifyInstance
  readonly ports: Ports
  /** Folder of the published site. */
  readonly site: string
  readonly token: Readonly<Record<Handle, string>>
  /** Performs every job that is due, and those that come of them. */
  work(): Promise<void>
  /** Another server before the same store; closed when the test ends. */
  another(ports: Partial<Ports>, settings?: Partial<Settings>): FastifyInstance
  close(): Promise<void>
}

/** A server before an empty database with the tests' people in it. */
export const openDoor = async (): Promise<Door> => {
  const connectionString = await freshDatabase()
  const connection = { connectionString }
  const pool = poolOf(connection, { max: 6, applicationName: 'terjiman test' })
  const store = openStore(pool, () => clientOf(connection, 'terjiman test'))
  const site = await mkdtemp(path.join(tmpdir(), 'terjiman-site-'))
  const now = () => new Date()
  const ports: Ports = {
    store,
    engines: [],
    route: () => [],
    checks: [probe],
    channels: [],
    formats,
    outlet: memoryOutlet(),
    reader: inlineReader,
    voice: i18nextVoice(spoken, { strict: true }),
    now,
    dateline: now,
    origin: 'https://news.example.org',
  }
  const token: Record<string, string> = {}
  for (const [handle, [language, ...rights]] of Object.entries(PEOPLE)) {
    await store.people.put({ id: personId(handle), handle, name: `${handle} <of> "test"`, language, rights })
    token[handle] = await issueBearer(personId(handle), 'test', ports)
  }
  const app = buildServer(ports, { site, desk: 'src/desk' })
  return {
    app,
    ports,
    site,
    token: token as Record<Handle, string>,
    work: () => work(ports),
    another(changed, settings = {}) {
      const other = buildServer({ ...ports, ...changed }, { site, desk: 'src/desk', ...settings })
      onTestFinished(() => other.close())
      return other
    },
    async close() {
      await app.close()
      await store.close()
      await rm(site, { recursive: true })
    },
  }
}

const work = async (ports: Ports): Promise<void> => {
  const { jobs } = ports.store
  const taken: JobRecord[] = []
  while ((await jobs.handOver(50, async (records) => void taken.push(...records))) > 0)
    for (const { key, kind, args, handover } of taken.splice(0)) {
      await jobs.claim(key, handover)
      const { perform, parse } = workers[kind] as {
        perform: (args: unknown, ports: Ports, signal: AbortSignal) => Promise<unknown>
        parse: (args: unknown) => unknown
      }
      await perform(parse(args), ports, AbortSignal.timeout(10_000))
      await jobs.end(key, handover, { state: 'done' })
    }
}

/** A small article in Markdown. */
export const ARTICLE = `---
title: A ship came to Aktau
slug: a-ship-came-to-aktau
language: en
---

The ship **Baku** came to Aktau on Monday. It will stay for two days.
`
export const SLUG = 'a-ship-came-to-aktau'
