import type { FaultReply } from '../api/schemas/fault.ts'
import { me, signedInAgain } from './me.ts'

/** The server's refusal: a fault, with its sentence in the reader's language. */
export class Refusal extends Error {
  readonly status: number
  readonly fault: FaultReply['fault']
  constructor(status: number, fault: FaultReply['fault']) {
    super(fault.message)
    this.status = status
    this.fault = fault
  }
}

/** No answer came: the network, or the server, is away. Nothing is known of what became of the request. */
export class Unreachable extends Error {}

export interface Asking {
  readonly body?: unknown
  /** A body as it lies in a file, instead of one in JSON. */
  readonly file?: { readonly mediaType: string; readonly bytes: Blob }
  /** The etag that a change is based on. */
  readonly base?: number
  readonly signal?: AbortSignal
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * Asks the API. The reply is taken for what its schema says: it comes from the server that handed out this very program.
 * Who has been signed out meanwhile is asked to sign in again, and the request is sent once more.
 * Throws `Refusal`, or `Unreachable` when no answer came.
 */
export const ask = async <Reply>(method: Method, path: string, asking: Asking = {}): Promise<Reply> => {
  const response = await send(method, path, asking)
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as Reply
  const refusal = await readRefusal(response)
  if (refusal.fault.code !== 'sign_in.needed') throw refusal
  await signedInAgain(asking.signal)
  return ask(method, path, asking)
}

const send = async (method: Method, path: string, { body, file, base, signal }: Asking): Promise<Response> => {
  const headers = new Headers({ accept: 'application/json' })
  const mediaType = file?.mediaType ?? (body === undefined ? undefined : 'application/json')
  if (mediaType) headers.set('content-type', mediaType)
  if (base !== undefined) headers.set('if-match', `"${base}"`)
  // the cookie is the browser's: in another tab somebody else may have signed in since this page was opened
  if (me.peek()) headers.set('terjiman-person', me.peek()?.handle ?? '')
  try {
    return await fetch(path, {
      method,
      headers,
      ...(file ? { body: file.bytes } : body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    })
  } catch (cause) {
    if (signal?.aborted) throw signal.reason
    throw new Unreachable(path, { cause })
  }
}

/** A proxy's answer that is no fault of ours means that the server is away. */
const readRefusal = async (response: Response): Promise<Refusal> => {
  const reply: FaultReply | undefined = await response.json().catch(() => undefined)
  if (!reply?.fault) throw new Unreachable(`${response.status} ${response.url}`)
  return new Refusal(response.status, reply.fault)
}
