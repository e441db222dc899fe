import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '../../src/config.ts'
import type { Environment } from '../../src/environment.ts'
import { openHouse } from '../../src/house.ts'
import type { Right, Role } from '../../src/model/actor.ts'
import type { Language } from '../../src/model/language.ts'
import type { Ports } from '../../src/step.ts'
import { hashPassword } from '../../src/steps/password.ts'
import { invite, issueBearer } from '../../src/steps/signIn.ts'
import { personId } from '../../src/text/identity.ts'
import { i18nextVoice } from '../../src/voices/i18next.ts'
import { readLocales } from '../../src/voices/locales.ts'

const right = (role: Role, language: Language | null = null): Right => ({ role, language })

/** Who works here: name, rights. The desk speaks English to all of them, unless a test wants otherwise. */
export const STAFF = {
  nigar: ['Nigar Rəsulova', right('administrator')],
  helen: ['Helen Marsh', right('author')],
  yerlan: ['Ерлан Бектұров', right('translator', 'kk')],
  aigul: ['Айгүл Сәрсенова', right('translator', 'kk')],
  zhanar: ['Жанар Оспанқызы', right('reviewer', 'kk')],
  timur: ['Тимур Салихов', right('reviewer', 'ru')],
  sevinc: ['Sevinc Qədirli', right('reviewer', 'az')],
  kamran: ['Kamran Bağırlı', right('publisher')],
} as const satisfies Record<string, readonly [string, ...Right[]]>
export type Handle = keyof typeof STAFF

/** Of everybody here who has one. */
export const PASSWORD = 'a ferry sails at midnight'

export interface Newsroom {
  /** Of the desk: scheme, host and port. */
  readonly address: string
  readonly ports: Ports
  /** A link that signs that person in, once, at this address or at another that leads here. */
  link(handle: string, address?: string): Promise<string>
  /** Asks the API as that person; throws unless it is done. */
  ask<Reply = unknown>(handle: string, method: string, path: string, asking?: Asking): Promise<Reply>
  /** Submits a Markdown article and waits until its translations can be worked on. */
  submit(slug: string, markdown: string, source?: Language): Promise<void>
  /** Waits until no job is open. */
  settle(): Promise<void>
  close(): Promise<void>
}

export interface Asking {
  /** A string is sent as it is, of this media type; anything else as JSON. */
  readonly body?: unknown
  readonly type?: string
  /** The etag that a change is based on. */
  readonly base?: number
}

/** A whole newsroom in this process, as `npm start` opens it, with its desk built and nobody's samples in it. */
export const openNewsroom = async (environment: Environment): Promise<Newsroom> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'terjiman-newsroom-'))
  const config = readConfig({
    TERJIMAN_DATA: folder,
    TERJIMAN_SITE: path.join(folder, 'site'),
    TERJIMAN_SITE_ORIGIN: 'https://news.example.org',
    TERJIMAN_PORT: '0',
    TERJIMAN_LANGUAGE: 'en',
    TERJIMAN_ENGINES: 'none',
    // engines of ours cost nothing
    TERJIMAN_REQUESTS_PER_SECOND: '1000',
    TERJIMAN_BYTES_PER_SECOND: '10000000',
    ...environment,
  })
  const premises = await openHouse(config, i18nextVoice(readLocales()), () => {})
  const { ports } = premises
  const { store } = ports
  const stopQueue = await premises.startQueue()
  const api = await premises.startApi()
  for (const [handle, [name, ...rights]] of Object.entries(STAFF))
    await store.people.put({ id: personId(handle), handle, name, language: 'en', rights })
  await store.passwords.put(personId('yerlan'), await hashPassword(PASSWORD), new Date())
  const tokens = new Map<string, Promise<string>>()
  const tokenOf = (handle: string): Promise<string> => {
    const token = tokens.get(handle) ?? issueBearer(personId(handle), 'test', ports)
    tokens.set(handle, token)
    return token
  }
  const ask: Newsroom['ask'] = async (handle, method, at, { body, base, type = 'application/json' } = {}) => {
    const response = await fetch(`${api.address}${at}`, {
      method,
      headers: {
        authorization: `Bearer ${await tokenOf(handle)}`,
        ...(body !== undefined && { 'content-type': type }),
        ...(base !== undefined && { 'if-match': `"${base}"` }),
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${at} answers ${response.status} ${text}`)
    return JSON.parse(text)
  }
  const settle = async (): Promise<void> => {
    for (;;) {
      const [failed] = await store.jobs.list({ states: ['failed'] })
      if (failed) throw new Error(`${failed.key} failed: ${JSON.stringify(failed.why)}`)
      if ((await store.jobs.list({ states: ['waiting', 'handed', 'running'] })).length === 0) return
      await sleep(15)
    }
  }
  return {
    address: api.address,
    ports,
    ask,
    settle,
    link: async (handle, address = api.address) => `${address}/sign-in/${await invite(personId(handle), ports)}`,
    async submit(slug, markdown, source = 'en') {
      await ask('nigar', 'POST', '/api/articles', { body: { markdown, slug, source } })
      await settle()
    },
    async close() {
      await api.stop()
      await stopQueue()
      await premises.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
