import {
  type BackendClasses,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  type PostgresPoolConfig,
  runMigrations,
  withBackend,
} from 'bullmq'
import { Redis } from 'ioredis'
import { JOB_KINDS, type JobKind } from '../job.ts'
import { Fault } from '../model/fault.ts'
import { type Parcel, parcelId, parseParcel } from './parcel.ts'

/** What carries parcels from a relay to a worker of any process. It forgets them when they end. */
export interface Transport {
  /** The same parcel given twice before it ends is carried once. */
  send(kind: JobKind, parcels: readonly Parcel[]): Promise<void>
  /** Performs parcels of that kind, so many at once, until closed. One whose process dies is performed by another. */
  receive(kind: JobKind, concurrency: number, perform: (parcel: Parcel) => Promise<void>): Receiver
  close(): Promise<void>
}

/** Closing takes no more parcels and waits for those being performed. */
export interface Receiver {
  close(): Promise<void>
}

/** The store's pool, as far as this room has to know it: its driver lives in the stores. */
export interface Pool {
  connect(): Promise<Parameters<typeof runMigrations>[0] & { release(): void }>
}

/** Of all keys in Redis; braces make them one slot of a Cluster. */
export const PREFIX = '{terjiman}'

/** Told of trouble that the transport mends by itself. */
export type OnTrouble = (thrown: unknown) => void

/** Connections of the pool that stay taken while so many kinds are worked on over PostgreSQL: size the pool for them. */
export const parkedConnections = (kinds: readonly JobKind[]): number => kinds.length

/** Makes BullMQ's tables (schema `bullmq`) or brings them up to date. Several processes may call it at once. */
export const migrateQueue = async (pool: Pool): Promise<void> => {
  const client = await pool.connect()
  try {
    await runMigrations(client)
  } finally {
    client.release()
  }
}

/** Over the store's own database; its pool must have `bullmq` in its search path. Each receiver parks a connection. */
export const postgresTransport = (pool: Pool, onTrouble: OnTrouble): Transport => {
  // it is the driver's own, which is what BullMQ asks for
  const connection = pool as unknown as PostgresPoolConfig
  const connections = { sending: connection, receiving: connection }
  return transportOf(withBackend(createPostgresBackend), connections, {}, onTrouble, () => {})
}

/** Over Redis. Throws `queue.unreachable` when it does not answer now; later outages are waited out. */
export const redisTransport = async (url: string, onTrouble: OnTrouble): Promise<Transport> => {
  // a relay holds rows locked while it sends, so sending fails at once; a worker has nothing to do but to wait
  const haste = { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 10_000 }
  const sending = new Redis(url, { lazyConnect: true, ...haste })
  const receiving = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: null })
  const disconnect = () => {
    sending.disconnect()
    receiving.disconnect()
  }
  try {
    await Promise.all([connect(sending), connect(receiving)])
  } catch (thrown) {
    disconnect()
    throw thrown
  }
  for (const redis of [sending, receiving]) redis.on('error', onTrouble)
  const options = { prefix: PREFIX }
  return transportOf(withBackend(createRedisBackend), { sending, receiving }, options, onTrouble, disconnect)
}

/** Asks whether Redis answers. Throws `queue.unreachable`. */
export const reachRedis = async (url: string): Promise<void> => {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0 })
  try {
    await connect(redis)
  } finally {
    redis.disconnect()
  }
}

const connect = async (redis: Redis): Promise<void> => {
  const heard: unknown[] = []
  const hear = (thrown: unknown) => heard.push(thrown)
  redis.on('error', hear)
  try {
    await redis.connect()
  } catch (thrown) {
    // what is thrown says that the connection is closed, what was heard says why
    const cause = heard[0] ?? thrown
    const { path, host, port } = redis.options
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Fault('queue.unreachable', { where: path ?? `${host}:${port}`, why }, { cause })
  } finally {
    redis.off('error', hear)
  }
}

const transportOf = <Backend extends IQueueBackend, Connection>(
  { Queue, Worker }: BackendClasses<Backend, Connection>,
  { sending, receiving }: { readonly sending: Connection; readonly receiving: Connection },
  options: { readonly prefix?: string },
  onTrouble: OnTrouble,
  disconnect: () => void,
): Transport => {
  const queues = Object.fromEntries(
    JOB_KINDS.map((kind) => {
      const queue = new Queue<Parcel>(kind, { ...options, connection: sending })
      queue.on('error', onTrouble)
      return [kind, queue]
    }),
  ) as Record<JobKind, InstanceType<typeof Queue<Parcel>>>
  return {
    async send(kind, parcels) {
      // one attempt, and nothing kept: whether it is tried again is decided, and remembered, in the jobs table
      const once = { attempts: 1, removeOnComplete: true, removeOnFail: true }
      await queues[kind].addBulk(
        parcels.map((parcel) => ({ name: kind, data: parcel, opts: { ...once, jobId: parcelId(parcel) } })),
      )
    },
    receive(kind, concurrency, perform) {
      const worker = new Worker(kind, (job) => perform(parseParcel(job.data)), {
        ...options,
        connection: receiving,
        concurrency,
        // a parcel whose process was killed is taken up by another after 15 to 20 s
        lockDuration: 15_000,
        stalledInterval: 5_000,
        // a stall is no attempt here: the jobs table counts attempts, and ends a job that keeps killing its process
        maxStalledCount: 1_000,
        runRetryDelay: 2_000,
      })
      worker.on('error', onTrouble)
      // not a job's failure, which is remembered and told elsewhere: the database could not be told of an end
      worker.on('failed', (_, thrown) => onTrouble(thrown))
      return { close: () => worker.close() }
    },
    async close() {
      await Promise.all(Object.values(queues).map((queue) => queue.close()))
      disconnect()
    },
  }
}
