import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { emulated } from './emulated.ts'

const USAGE = `Usage: npm run emulator -- --port N [--engine ID] [--latency MS] [--rate N]

  --port N      where to listen on 127.0.0.1; 0 for any free port
  --engine ID   ${Object.keys(emulated).join(', ')}; the first when it is not given
  --latency MS  wait so many milliseconds before every answer
  --rate N      accept so many bytes a second for each language pair (amazon-translate)
`

const number = (name: string, value: string | undefined): number | undefined => {
  if (value === undefined) return undefined
  if (!/^\d+$/.test(value)) throw new Error(`--${name}: found "${value}", expected a whole number.`)
  return Number(value)
}

const isEmulated = (engine: string): engine is keyof typeof emulated => Object.hasOwn(emulated, engine)

const read = () => {
  const string = { type: 'string' } as const
  const options = { port: string, engine: string, latency: string, rate: string }
  const { port, engine = 'amazon-translate', latency, rate } = parseArgs({ options }).values
  if (!isEmulated(engine)) throw new Error(`--engine: found "${engine}", expected ${Object.keys(emulated).join(', ')}.`)
  const [portNumber, milliseconds, bytes] = [number('port', port), number('latency', latency), number('rate', rate)]
  if (portNumber === undefined) throw new Error('--port is missing.')
  return {
    engine,
    port: portNumber,
    ...(milliseconds === undefined ? {} : { latency: milliseconds }),
    ...(bytes === undefined ? {} : { rate: bytes }),
  }
}

try {
  const { engine, ...options } = read()
  const emulator = await emulated[engine](options)
  const lines = Object.entries(emulator.environment).map(([name, value]) => `export ${name}=${value}\n`)
  process.stdout.write(`${emulator.name} is emulated at ${emulator.url}\n\n${lines.join('')}\nCtrl+C stops it.\n`)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await emulator.stop()
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : thrown}\n\n${USAGE}`)
  process.exitCode = 1
}
