import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

/** A request as it came, whatever was answered. */
export interface Call {
  /** `POST /v2/translate`. */
  readonly route: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly body: unknown
}

/** What is to happen to a request instead of, or on top of, an answer. */
export type Trick =
  | { readonly type: 'status'; readonly status: number; readonly body?: unknown; readonly retryAfter?: string }
  | { readonly type: 'latency'; readonly milliseconds: number }
  /** Never answered. */
  | { readonly type: 'hang' }
  /** The connection is cut before an answer. */
  | { readonly type: 'reset' }
  /** The answer is no JSON. */
  | { readonly type: 'malformed' }
  /** JSON, but nothing of what it should hold. */
  | { readonly type: 'empty' }
  /** The answer's body is another. */
  | { readonly type: 'change'; readonly change: (body: never) => unknown }

export interface Scene {
  /** Absent: every request. */
  readonly route?: string
  /** Only requests whose body it matches. */
  readonly body?: RegExp
  /** How many requests; absent: all. */
  readonly times?: number
  readonly trick: Trick
}

export interface LoopbackOptions {
  /** 0 or absent: any free one. */
  readonly port?: number
  /** Milliseconds before every answer. */
  readonly latency?: number
}

/** A service's wire protocol on the loopback interface: what its routes answer, and what a scene does to it. */
export const loopback = async (answer: (call: Call) => Answer, { port = 0, latency = 0 }: LoopbackOptions = {}) => {
  const received: Call[] = []
  let scenes: { readonly scene: Scene; left: number }[] = []
  const open = new Set<IncomingMessage>()
  let most = 0

  const next = ({ route, body }: Call): Trick | undefined => {
    const found = scenes.find(
      ({ scene, left }) => left > 0 && (scene.route ?? route) === route && (scene.body?.test(body) ?? true),
    )
    if (found !== undefined) found.left -= 1
    return found?.scene.trick
  }

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const route = `${request.method} ${(request.url ?? '').split('?')[0]}`
    const call = { route, headers: request.headers, body: await text(request) }
    received.push(call)
    const trick = next(call)
    if (latency > 0) await sleep(latency)
    if (trick?.type === 'latency') await sleep(trick.milliseconds)
    if (trick?.type === 'hang') return
    if (trick?.type === 'reset') return request.socket.destroy()
    if (trick?.type === 'malformed') return send(response, 200, '{"')
    if (trick?.type === 'empty') return send(response, 200, '{}')
    if (trick?.type === 'status') {
      if (trick.retryAfter !== undefined) response.setHeader('retry-after', trick.retryAfter)
      return send(response, trick.status, JSON.stringify(trick.body ?? {}))
    }
    const { status = 200, headers = {}, body } = answer(call)
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    send(response, status, JSON.stringify(trick?.type === 'change' ? trick.change(body as never) : body))
  }

  const server = createServer((request, response) => {
    open.add(request)
    most = Math.max(most, open.size)
    response.once('finish', () => open.delete(request))
    response.once('close', () => open.delete(request))
    serve(request, response).catch((thrown: unknown) => send(response, 500, JSON.stringify({ message: `${thrown}` })))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: received as readonly Call[],
    /** The most requests that were open at the same time. */
    busiest: (): number => most,
    /** Puts a scene on, after those that are on already. */
    play: (scene: Scene): void => void scenes.push({ scene, left: scene.times ?? Number.POSITIVE_INFINITY }),
    /** Forgets scenes, requests, and how many there were at once. */
    reset: (): void => {
      scenes = []
      received.length = 0
      open.clear()
      most = 0
    },
    stop: async (): Promise<void> => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

export type Loopback = Awaited<ReturnType<typeof loopback>>

const send = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(body)
}
