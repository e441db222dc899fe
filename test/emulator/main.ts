import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { startEmulator } from './server.ts'

const USAGE = `Usage: npm run emulator -- --port N [--latency MS] [--rate N]

  --port N      where to listen on 127.0.0.1; 0 for any free port
  --latency MS  wait so many milliseconds before every answer
  --rate N      accept so many bytes a second for each language pair
`

const number = (name: string, value: string | undefined): number | undefined => {
  if (value === undefined) return undefined
  if (!/^\d+$/.test(value)) throw new Error(`--${name}: found "${value}", expected a whole number.`)
  return Number(value)
}

const read = () => {
  const options = { port: { type: 'string' }, latency: { type: 'string' }, rate: { type: 'string' } } as const
  const { port, latency, rate } = parseArgs({ options }).values
  const [portNumber, milliseconds, bytes] = [number('port', port), number('latency', latency), number('rate', rate)]
  if (portNumber === undefined) throw new Error('--port is missing.')
  return {
    port: portNumber,
    ...(milliseconds === undefined ? {} : { latency: milliseconds }),
    ...(bytes === undefined ? {} : { rate: bytes }),
  }
}

try {
  const emulator = await startEmulator(read())
  const lines = Object.entries(emulator.environment).map(([name, value]) => `export ${name}=${value}\n`)
  process.stdout.write(`Amazon Translate is emulated at ${emulator.url}\n\n${lines.join('')}\nCtrl+C stops it.\n`)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await emulator.stop()
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : thrown}\n\n${USAGE}`)
  process.exitCode = 1
}
