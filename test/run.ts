/** The project's test command: types, then style, then the desk's build, then tests. The first that fails ends it, with its exit code. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { builtDesk } from '../src/desk/build.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const stages: readonly (readonly [string, ...string[]])[] = [
  ['tsc', '-p', '.'],
  ['tsc', '-p', 'src/desk'],
  ['tsc', '-p', 'test/browser'],
  ['biome', 'check', '.'],
  ['vitest', 'run', ...process.argv.slice(2)],
]

for (const [command, ...args] of stages) {
  // once, before tests that run beside each other would each find it missing
  if (command === 'vitest') await builtDesk()
  console.log(`> ${[command, ...args].join(' ')}`)
  // found because the runner puts node_modules/.bin first in the path
  const stage = spawn(command, args, { cwd: root, stdio: 'inherit' })
  const pass = (signal: NodeJS.Signals) => stage.kill(signal)
  process.on('SIGTERM', pass)
  // a terminal sends Ctrl-C to the stage as well: it ends, and then this does
  const wait = () => {}
  process.on('SIGINT', wait)
  const [code] = await once(stage, 'exit')
  process.off('SIGTERM', pass).off('SIGINT', wait)
  if (code !== 0) process.exit(code ?? 1)
}
