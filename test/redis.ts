import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'

/** A Redis of a test's own, on a Unix socket. */
export interface TestRedis {
  /** For `REDIS_URL`. */
  readonly url: string
  flush(): Promise<void>
  /** Kills it, and with it all it held, and starts it again at the same address. */
  crash(): Promise<void>
  stop(): Promise<void>
}

/**
 * Whether there is a `redis-server` on the path. Tests that need it are skipped without it, and say so; in CI, where it
 * must be, its absence is an error.
 */
export const hasRedis = (): boolean => {
  if (spawnSync('redis-server', ['--version']).status === 0) return true
  if (process.env.CI === 'true') throw new Error('redis-server is not on the PATH, and in CI it has to be')
  console.warn('SKIPPED: there is no redis-server on the PATH; on Debian: apt-get install redis-server')
  return false
}

export const startRedis = async (): Promise<TestRedis> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'terjiman-redis-'))
  const url = path.join(folder, 'redis.sock')
  const settings = ['--port', '0', '--unixsocket', url, '--save', '', '--appendonly', 'no', '--dir', folder]
  const client = new Redis(url, { lazyConnect: true, retryStrategy: null })
  client.on('error', () => {})
  const start = async () => {
    const server = spawn('redis-server', settings, { stdio: 'ignore' })
    while ((await client.connect().catch(() => 'away')) === 'away') await sleep(20)
    return server
  }
  const kill = async () => {
    client.disconnect()
    const exited = once(server, 'exit')
    server.kill('SIGKILL')
    await exited
  }
  let server = await start()
  return {
    url,
    flush: async () => void (await client.flushall()),
    async crash() {
      await kill()
      await sleep(1000)
      server = await start()
    },
    async stop() {
      await kill()
      await rm(folder, { recursive: true })
    },
  }
}
