import { queueContract } from '../contracts/queue.ts'

queueContract(() => undefined)
