import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Fault } from '../../model/fault.ts'
import { nameOf } from '../../text/digest.ts'

/** Longer than a server takes to start after a crash. */
const DEADLINE_MS = 180_000

/**
 * Runs `work` while no other process of this machine does so for the same folder. The lock is a listening socket in
 * Linux's abstract namespace: the kernel takes it back whenever its holder dies, so it is never stale.
 */
export const inTurn = async <Result>(folder: string, work: () => Promise<Result>): Promise<Result> => {
  const lock = await acquire(folder)
  try {
    return await work()
  } finally {
    lock.close()
  }
}

const acquire = async (folder: string): Promise<Server> => {
  const deadline = Date.now() + DEADLINE_MS
  for (;;) {
    const server = createServer((socket) => socket.destroy())
    try {
      server.listen({ path: `\0terjiman-${nameOf(folder)}` })
      await once(server, 'listening')
      return server
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw thrown
    }
    if (Date.now() > deadline) {
      const why = `another process has been starting or stopping this database for ${DEADLINE_MS / 1000} s`
      throw new Fault('database.unreachable', { where: folder, why })
    }
    await sleep(20 + Math.random() * 30)
  }
}
