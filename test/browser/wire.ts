import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** A line to a server that can be cut and mended: a network that dies. */
export interface Wire {
  readonly address: string
  /** Whatever is under way breaks off, and nobody is let in. */
  cut(): Promise<void>
  mend(): Promise<void>
  /** From now on questions arrive and no answer comes back, until it is cut or mended. */
  mute(): void
}

export const openWire = async (to: string): Promise<Wire> => {
  const { hostname, port } = new URL(to)
  const open = new Set<Socket>()
  let isMute = false
  let server: Server
  const listen = async (at: number): Promise<number> => {
    server = createServer((near) => {
      const far = connect(Number(port), hostname)
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        open.add(socket)
        socket.on('error', () => {})
        socket.on('close', () => {
          open.delete(socket)
          other.destroy()
        })
      }
      near.pipe(far)
      far.on('data', (bytes) => {
        if (!isMute) near.write(bytes)
      })
    })
    server.listen(at, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const own = await listen(0)
  return {
    address: `http://127.0.0.1:${own}`,
    async cut() {
      isMute = false
      const closed = once(server, 'close')
      server.close()
      for (const socket of open) socket.destroy()
      await closed
    },
    mend: async () => {
      isMute = false
      if (!server.listening) await listen(own)
    },
    mute() {
      isMute = true
    },
  }
}
