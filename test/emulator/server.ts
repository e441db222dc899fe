import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { bucket } from './bucket.ts'
import { AmazonError, STATUS } from './errors.ts'
import { readHeaders } from './headers.ts'
import { type Act, type Scene, script } from './script.ts'
import { terminologies } from './terminologies.ts'
import { translateText } from './translate.ts'

export interface EmulatorOptions {
  /** 0 or absent: any free one. */
  readonly port?: number
  /** Milliseconds before every answer. */
  readonly latency?: number
  /** Bytes a second for each pair; absent: as many as come. */
  readonly rate?: number
  /** Bytes at once; absent: ten seconds' worth, and at least the largest text. */
  readonly burst?: number
  /** Pairs it turns down: `az-kk`. */
  readonly unsupported?: readonly string[]
}

const LARGEST_TEXT = 10_000

/** One request as it came, whatever was answered. */
export interface Received {
  readonly operation: string
  /** Of the SDK: 1, 2, … */
  readonly attempt: number
  readonly body: Readonly<Record<string, unknown>>
}

/** Amazon Translate's wire protocol on the loopback interface, for tests and for trying the product out. */
export const startEmulator = async (options: EmulatorOptions = {}) => {
  const { port = 0, latency = 0, rate, burst = Math.max(LARGEST_TEXT, (rate ?? 0) * 10) } = options
  const scenes = script()
  const shelf = terminologies()
  const received: Received[] = []
  const unsupported = new Set(options.unsupported)
  const limit = rate === undefined ? undefined : bucket(rate, burst)
  const operations: Readonly<Record<string, (body: unknown) => unknown>> = {
    ...shelf.operations,
    TranslateText: (body) => translateText(body, { bucket: limit, unsupported, shelf: shelf.shelf }),
  }

  const open = new Set<IncomingMessage>()
  let most = 0

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const bytes = await buffer(request)
    const { operation, attempt } = readHeaders(request.headers, bytes)
    const body = parsed(bytes)
    const perform = operations[operation]
    if (perform === undefined) throw new AmazonError('UnknownOperationException', operation)
    received.push({ operation, attempt, body })
    if (latency > 0) await sleep(latency)
    const act = scenes.next(operation, String(body.Text ?? ''))
    if (act?.type === 'latency') await sleep(act.milliseconds)
    if (act?.type === 'hang') return
    if (act?.type === 'reset') return request.socket.destroy()
    if (act?.type === 'malformed') return send(response, 200, '{"TranslatedText": "')
    if (act?.type === 'empty') return send(response, 200, '{}')
    if (act?.type === 'error') {
      if (act.retryAfterSeconds !== undefined) response.setHeader('retry-after', String(act.retryAfterSeconds))
      throw new AmazonError(act.name, 'as the script says')
    }
    send(response, 200, JSON.stringify(spoilt(perform(body), act, String(body.Text ?? ''))))
  }

  const server = createServer((request, response) => {
    open.add(request)
    most = Math.max(most, open.size)
    response.once('finish', () => open.delete(request))
    response.once('close', () => open.delete(request))
    answer(request, response).catch((thrown: unknown) => {
      const error = thrown instanceof AmazonError ? thrown : new AmazonError('InternalServerException', String(thrown))
      const body = { __type: error.name, Message: error.message, ...error.details }
      send(response, STATUS[error.name] ?? 400, JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    url,
    /** What the SDK must find in its environment to come here. */
    environment: {
      AWS_ENDPOINT_URL_TRANSLATE: url,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'emulator',
      AWS_SECRET_ACCESS_KEY: 'emulator',
    },
    received: received as readonly Received[],
    terminologies: shelf.shelf,
    /** The most requests that were open at the same time. */
    busiest: (): number => most,
    /** Puts a scene on, after those that are on already. */
    play: (scene: Scene): void => scenes.put(scene),
    /** Forgets scenes, requests, how many there were at once, and terminologies. */
    reset: (): void => {
      scenes.clear()
      shelf.shelf.clear()
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

export type Emulator = Awaited<ReturnType<typeof startEmulator>>

const parsed = (bytes: Buffer): Readonly<Record<string, unknown>> => {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new AmazonError('InvalidRequestException', `the body is no JSON: ${cause}`)
  }
}

const send = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': randomUUID() })
  response.end(body)
}

const spoilt = (reply: unknown, act: Act | undefined, source: string): unknown => {
  const { TranslatedText: text } = reply as { TranslatedText?: string }
  if (text === undefined || act === undefined) return reply
  const reworded = (translated: string) => ({ ...(reply as object), TranslatedText: translated })
  if (act.type === 'copied') return reworded(source)
  if (act.type === 'dropped-marks') return reworded(text.replace(/<[^<>]*>/g, ''))
  if (act.type === 'wrong-codes') return reworded(text.replace(/ id="(\d+)"/g, ' id="9$1"'))
  return act.type === 'reworded' ? reworded(act.reword(text)) : reply
}
