import { fileURLToPath } from 'node:url'
import { run } from './cli/index.ts'
import { readConfig } from './config.ts'
import { asFault } from './model/fault.ts'
import { i18nextVoice } from './voices/i18next.ts'
import { readLocales } from './voices/locales.ts'

// One line of JSON per event, on stderr, for whoever collects logs; people at a terminal are spoken to by the commands.
const log = (line: object) => {
  if (!process.stderr.isTTY || process.env.TERJIMAN_LOG) process.stderr.write(`${JSON.stringify(line)}\n`)
}

const leaving = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => leaving.abort(signal))

const voice = i18nextVoice(readLocales())
try {
  const config = readConfig(process.env)
  process.exitCode = await run(process.argv.slice(2), {
    // Loaded when wanted: commands that need no database should not wait for its driver.
    open: async () => (await import('./house.ts')).openHouse(config, voice, log),
    language: config.language,
    voice,
    out: process.stdout,
    err: process.stderr,
    signal: leaving.signal,
    cwd: process.cwd(),
    content: fileURLToPath(new URL('../content/', import.meta.url)),
    now: () => new Date(),
  })
} catch (thrown) {
  const fault = asFault(thrown)
  process.stderr.write(`${voice.say('en', `faults.${fault.code}`, fault.params)}\n`)
  process.exitCode = 1
}
