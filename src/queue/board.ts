import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { FastifyAdapter } from '@bull-board/fastify'
import { createPostgresBackend, createRedisBackend, type PostgresPoolConfig, type Queue, withBackend } from 'bullmq'
import { Redis } from 'ioredis'
import { JOB_KINDS } from '../job.ts'
import { type OnTrouble, type Pool, PREFIX } from './connection.ts'

/** Where the board is mounted. It knows its own address, since its page asks for its parts by it. */
export const BOARD_PATH = '/admin/queues'

/** What BullMQ holds, to look at and not to touch: jobs are counted, tried again and cancelled in the jobs table. */
export interface Board {
  /** For a fastify server, under `BOARD_PATH`. It lets everybody in: whoever mounts it stands before it. */
  readonly plugin: ReturnType<FastifyAdapter['registerPlugin']>
  close(): Promise<void>
}

/** Over the queue that `startQueue` works on with the same settings. Redis may be away: the board then says so. */
export const openBoard = (pool: Pool, redisUrl: string | undefined, onTrouble: OnTrouble): Board => {
  const { queues, close } = redisUrl === undefined ? inPostgres(pool) : inRedis(redisUrl, onTrouble)
  for (const queue of queues) queue.on('error', onTrouble)
  const serverAdapter = new FastifyAdapter()
  serverAdapter.setBasePath(BOARD_PATH)
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    // it comes with a copy of the same package of its own
    serverAdapter: serverAdapter as unknown as Parameters<typeof createBullBoard>[0]['serverAdapter'],
    options: { uiConfig: { boardTitle: 'Terjiman', hideRedisDetails: true } },
  })
  return {
    plugin: serverAdapter.registerPlugin(),
    async close() {
      await Promise.all(queues.map((queue) => queue.close()))
      close()
    },
  }
}

interface Opened {
  readonly queues: readonly Queue[]
  readonly close: () => void
}

const inPostgres = (pool: Pool): Opened => {
  const { Queue } = withBackend(createPostgresBackend)
  const connection = pool as unknown as PostgresPoolConfig
  const queues = JOB_KINDS.map((kind) => new Queue(kind, { connection }) as unknown as Queue)
  return { queues, close: () => {} }
}

const inRedis = (url: string, onTrouble: OnTrouble): Opened => {
  const { Queue } = withBackend(createRedisBackend)
  const connection = new Redis(url, { maxRetriesPerRequest: 1, commandTimeout: 10_000 })
  connection.on('error', onTrouble)
  const queues = JOB_KINDS.map((kind) => new Queue(kind, { connection, prefix: PREFIX }) as unknown as Queue)
  return { queues, close: () => connection.disconnect() }
}
