import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Door } from '../../src/cli/command.ts'
import { run } from '../../src/cli/index.ts'
import { readConfig } from '../../src/config.ts'
import { formats } from '../../src/formats/index.ts'
import { openHouse } from '../../src/house.ts'
import { threadReader } from '../../src/readers/index.ts'
import { i18nextVoice, readLocales } from '../../src/voices/index.ts'
import { freshDatabase } from '../postgres.ts'

// biome-ignore lint/suspicious/noExplicitAny: the tests say themselves what shape they expect
export type Json = any

/** What a command answered and wrote. */
export interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
  /** The one JSON document on standard output. */
  json(): Json
  /** One JSON document per line. */
  lines(): Json[]
}

export const voice = i18nextVoice(readLocales(), { strict: true })

class Kept extends Writable {
  text = ''
  readonly hear: (text: string) => void
  constructor(hear: (text: string) => void = () => {}) {
    super()
    this.hear = hear
  }
  override _write(chunk: Buffer, _: string, done: () => void) {
    this.text += chunk.toString()
    this.hear(this.text)
    done()
  }
}

/** Runs commands as `main.ts` does, keeps what they write, and lets `hear` listen to it on the way. */
export const typist = (door: Partial<Door> = {}) => {
  return async (argv: readonly string[], world: Partial<Door> = {}, hear?: (text: string) => void): Promise<Said> => {
    const [out, err] = [new Kept(hear), new Kept()]
    const code = await run(argv, {
      open: async () => {
        throw new Error('this command must do without a database')
      },
      formats: async () => formats,
      reader: async () => threadReader({ seconds: 3, patience: 4 }),
      language: 'en',
      voice,
      out,
      err,
      signal: new AbortController().signal,
      cwd: process.cwd(),
      content: fileURLToPath(new URL('../../content/', import.meta.url)),
      now: () => new Date(),
      ...door,
      ...world,
    })
    return {
      code,
      out: out.text,
      err: err.text,
      json: () => JSON.parse(out.text),
      lines: () =>
        out.text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
    }
  }
}

/** A newsroom of its own: a database, a folder, and commands that are typed into it. */
export const openNewsroom = async (environment: Readonly<Record<string, string>> = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'terjiman-cli-'))
  const config = readConfig({
    DATABASE_URL: await freshDatabase(),
    TERJIMAN_DATA: folder,
    TERJIMAN_ORIGIN: 'https://news.example.org',
    TERJIMAN_PORT: '0',
    ...environment,
  })
  const open = () => openHouse(config, voice, () => {})
  return {
    folder,
    open,
    type: typist({ open, cwd: folder }),
    leave: () => rm(folder, { recursive: true, force: true }),
  }
}
