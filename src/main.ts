import { fileURLToPath } from 'node:url'
import { run } from './cli/index.ts'
import { languageOf, readConfig } from './config.ts'
import { i18nextVoice } from './voices/i18next.ts'
import { readLocales } from './voices/locales.ts'

/** A process that others watch tells everything, one that somebody waits for tells only what went wrong. */
const watched = ['serve', 'work'].includes(process.argv[2] ?? '') && !process.stderr.isTTY
const log = (line: object) => {
  if (watched || isTrouble(line)) process.stderr.write(`${JSON.stringify(line)}\n`)
}
/** From pino's `warn` (40) upwards; of jobs only what was not foreseen, since commands tell how their own ended. */
const isTrouble = (line: object) =>
  'level' in line ? Number(line.level) >= 40 : !('event' in line) || line.event !== 'job' || 'stack' in line

const leaving = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => leaving.abort(signal))

/** Seconds for a file of one's own: more than for what somebody sends, as nobody else waits meanwhile. */
const OWN_FILES = { seconds: 10, patience: 11 }

const voice = i18nextVoice(readLocales())
process.exitCode = await run(process.argv.slice(2), {
  // Loaded when wanted: commands that need no database should not wait for its driver. What is wrong with the
  // configuration is told as any other fault of a command is.
  async open() {
    const config = readConfig(process.env)
    return (await import('./house.ts')).openHouse(config, voice, log)
  },
  formats: async () => (await import('./formats/index.ts')).formats,
  async reader() {
    return (await import('./readers/index.ts')).threadReader(OWN_FILES)
  },
  language: languageOf(process.env),
  voice,
  out: process.stdout,
  err: process.stderr,
  signal: leaving.signal,
  cwd: process.cwd(),
  content: fileURLToPath(new URL('../content/', import.meta.url)),
  now: () => new Date(),
})
