import { z } from 'zod'
import type { LanguagePair } from '../../model/language.ts'
import { abortable } from '../abortable.ts'
import { faultOfStatus, parsedReply, unavailable } from '../network.ts'

const ENGINE = 'libretranslate'
/** A server without a graphics card takes seconds for a long sentence. */
const REQUEST_TIMEOUT_MS = 60_000
/** Models are installed by hand: what a server has is asked once an hour. */
const REFRESH_MS = 3_600_000
/** Its words for a text beyond its own limit of characters. */
const TOO_LONG = /exceeds (?:the )?(?:text|character) limit/i

export interface LibreTranslateSettings {
  /** Of the server, without a slash at its end. */
  readonly url: string
  /** Absent for a server that asks for none. */
  readonly key?: string | undefined
  /** Absent: 60,000. */
  readonly requestTimeoutMs?: number | undefined
}

const languagesSchema = z.array(z.object({ code: z.string(), targets: z.array(z.string()) }))
const translationSchema = z.object({ translatedText: z.string() })
const errorSchema = z.object({ error: z.string() })

/** Targets by source. */
type Listed = ReadonlyMap<string, ReadonlySet<string>>

/** LibreTranslate's HTTP interface; there is no client of its own. Throws the faults of the engine contract. */
export const libreTranslateClient = ({ url, key, requestTimeoutMs = REQUEST_TIMEOUT_MS }: LibreTranslateSettings) => {
  let listed: Listed | undefined
  let listedAt = 0
  let looking: Promise<void> | undefined

  const request = async (path: string, body: object | undefined, signal?: AbortSignal): Promise<Reply> => {
    const timeout = AbortSignal.timeout(requestTimeoutMs)
    try {
      const response = await fetch(`${url}${path}`, {
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
        headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      })
      return { status: response.status, retryAfter: response.headers.get('retry-after'), text: await response.text() }
    } catch (thrown) {
      signal?.throwIfAborted()
      throw unavailable(ENGINE, timeout.aborted ? `> ${requestTimeoutMs} ms` : rootOf(thrown), thrown)
    }
  }

  const look = async (): Promise<void> => {
    const reply = await request('/languages', undefined)
    if (reply.status !== 200) throw faultOf(reply)
    const languages = parsedReply(ENGINE, languagesSchema, fromJson(reply.text))
    listed = new Map(languages.map(({ code, targets }) => [code, new Set(targets)]))
    listedAt = performance.now()
  }
  /** One look at a time, for all who want it; each waits as long as its own signal lasts. */
  const shared = (signal: AbortSignal): Promise<void> => {
    looking ??= look().finally(() => {
      looking = undefined
    })
    return abortable(looking, signal)
  }

  return {
    /** What the server said it serves; `undefined` before it was asked. */
    listed: (): Listed | undefined => listed,
    look: shared,
    /** Asks the server what it serves, unless it was asked within the hour. */
    async refresh(signal: AbortSignal): Promise<void> {
      if (listed === undefined || performance.now() - listedAt > REFRESH_MS) await shared(signal)
    },
    /** `undefined` for what the server finds too long. */
    async translate(q: string, { source, target }: LanguagePair, format: 'text' | 'html', signal: AbortSignal) {
      const reply = await request('/translate', { q, source, target, format, ...(key && { api_key: key }) }, signal)
      if (reply.status === 200) return parsedReply(ENGINE, translationSchema, fromJson(reply.text)).translatedText
      if (reply.status === 413 || (reply.status === 400 && TOO_LONG.test(reply.text))) return undefined
      throw faultOf(reply)
    },
  }
}

interface Reply {
  readonly status: number
  readonly retryAfter: string | null
  readonly text: string
}

const faultOf = ({ status, retryAfter, text }: Reply) => {
  const said = errorSchema.safeParse(fromJson(text))
  const reason = said.success ? `${status}: ${said.data.error}` : String(status)
  return faultOfStatus(ENGINE, status, reason, { header: retryAfter })
}

const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `fetch` says "fetch failed"; why is in its cause. */
const rootOf = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) return String(thrown)
  return thrown.cause === undefined ? thrown.message : rootOf(thrown.cause)
}
