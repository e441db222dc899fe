/** The properties with many more runs than `npm test` gives them, and a network that is gone for a whole minute; takes minutes. Arguments go to vitest. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = spawn(
  'vitest',
  [
    'run',
    '--testTimeout=1800000',
    'test/markdown',
    'test/readers',
    'test/steps/orphans.test.ts',
    'test/browser/network.test.ts',
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TERJIMAN_TEST_RUNS: '10000' },
  },
)
const [code] = await once(run, 'exit')
process.exitCode = code ?? 1
