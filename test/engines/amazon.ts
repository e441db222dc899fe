import { devNull } from 'node:os'
import { afterAll, beforeAll, beforeEach, vi } from 'vitest'
import { amazonTranslate } from '../../src/engines/amazon-translate.ts'
import { Fault } from '../../src/model/fault.ts'
import type { Concept } from '../../src/model/term.ts'
import { type Emulator, type EmulatorOptions, startEmulator } from '../emulator/server.ts'

/** An emulator for the tests of one file, in the environment where the SDK looks for it, and swept before each test. */
export const withEmulator = (options: EmulatorOptions = {}): (() => Emulator) => {
  let emulator: Emulator
  beforeAll(async () => {
    emulator = await startEmulator(options)
    for (const [name, value] of Object.entries(emulator.environment)) vi.stubEnv(name, value)
    // Whatever is set up on this machine for the real service.
    for (const name of ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE']) vi.stubEnv(name, devNull)
    for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_DEFAULT_REGION']) vi.stubEnv(name, undefined)
  })
  beforeEach(() => emulator.reset())
  afterAll(async () => {
    vi.unstubAllEnvs()
    await emulator.stop()
  })
  return () => emulator
}

export const EN_RU = { source: 'en', target: 'ru' } as const
export const never = new AbortController().signal

/** What was thrown, as the fault that it must be. */
export const faultOf = async (work: Promise<unknown>): Promise<Fault> => {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (thrown instanceof Fault) return thrown
  throw new Error(`expected a fault, found ${thrown}`)
}

/** A concept with preferred terms, unless a status is put before the text: `admitted:OTS`. */
export const concept = (id: string, type: string, terms: Readonly<Record<string, readonly string[]>>): Concept => ({
  id: id as Concept['id'],
  terms: Object.entries(terms).flatMap(([language, texts]) =>
    texts.map((text) => {
      const [, status = 'preferred', word = text] = /^(admitted|deprecated|forbidden):(.*)$/.exec(text) ?? []
      return { language, text: word, status, type, note: '' } as Concept['terms'][number]
    }),
  ),
})

/** A new engine each time: it remembers what it imported, and which pairs it was refused. */
export const newEngine = amazonTranslate
