/**
 * A process of its own for `../embedded.test.ts`: starts or adopts the server of a data folder, says so on stdout, and
 * stops when its stdin ends. Argument: the data folder.
 */
import { once } from 'node:events'
import { startEmbedded } from '../../../src/stores/embedded.ts'

const { adopted, host, stop } = await startEmbedded(process.argv[2] as string, { durable: false })
process.stdout.write(`${JSON.stringify({ adopted, host })}\n`)
process.stdin.resume()
await once(process.stdin, 'end')
await stop()
