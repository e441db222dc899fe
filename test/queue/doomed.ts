/**
 * A process of its own for the tests to kill: it takes jobs of kind `extract`, says on stdout which, and never ends them.
 * Arguments: address of the database, address of Redis if that carries the queue.
 */
import { startQueue } from '../../src/queue/start.ts'
import { openNewsroom, toyWorkers } from './newsroom.ts'

const [database, redisUrl] = process.argv.slice(2) as [string, string | undefined]
const { pool, ports } = openNewsroom(database)
const workers = toyWorkers(({ document }) => {
  process.stdout.write(`${document}\n`)
  return new Promise(() => {})
})
await startQueue({ ports, pool, workers, redisUrl, log: (line) => process.stderr.write(`${JSON.stringify(line)}\n`) })
