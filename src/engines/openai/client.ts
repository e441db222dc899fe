import { z } from 'zod'
import { parsedReply } from '../network.ts'
import { replyFormat } from './reply.ts'

/** A model may take its time over eight sentences. */
const REQUEST_TIMEOUT_MS = 90_000

export interface OpenAiSettings {
  /** Up to and with the version: `https://api.openai.com/v1`, which is meant when absent. */
  readonly baseUrl?: string | undefined
  /** Absent for a server that asks for none. */
  readonly key?: string | undefined
  readonly model: string
  /** Absent: 90,000. */
  readonly requestTimeoutMs?: number | undefined
}

export interface Message {
  readonly role: 'system' | 'user'
  readonly content: string
}

const completionSchema = z.object({
  model: z.string(),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
})

export interface Completion {
  /** As the service names what answered. */
  readonly model: string
  /** `undefined` when it refused to answer, or was cut off. */
  readonly text: string | undefined
}

export type OpenAiClient = ReturnType<typeof openAiClient>

/**
 * What is used of the API, over its own client. What the client throws comes through as it is: see `errors.ts`. The
 * queue holds back what fails, so the client tries once; a pause that it is asked for would keep a worker waiting.
 */
export const openAiClient = ({ baseUrl, key, model, requestTimeoutMs = REQUEST_TIMEOUT_MS }: OpenAiSettings) => {
  // Loaded when first wanted: a process that asks nothing need not wait for it.
  const load = async () => {
    const { OpenAI } = await import('openai')
    // All that the client would look for in the environment is given, so that nothing of another program is sent.
    return new OpenAI({
      apiKey: key ?? 'none',
      adminAPIKey: null,
      baseURL: baseUrl ?? 'https://api.openai.com/v1',
      organization: null,
      project: null,
      webhookSecret: null,
      maxRetries: 0,
      timeout: requestTimeoutMs,
      logLevel: 'off',
    })
  }
  let loading: ReturnType<typeof load> | undefined
  const client = () => {
    loading ??= load()
    return loading
  }
  return {
    /** No temperature or length is asked for: not every model accepts one. */
    async complete(messages: readonly Message[], ids: readonly string[], signal: AbortSignal): Promise<Completion> {
      const { chat } = await client()
      const body = { model, messages: [...messages], response_format: replyFormat(ids) }
      return parsedCompletion(await chat.completions.create(body, { signal }))
    },
    async list(signal: AbortSignal): Promise<void> {
      const { models } = await client()
      await models.list({ signal })
    },
  }
}

const parsedCompletion = (output: unknown): Completion => {
  const { model, choices } = parsedReply('openai', completionSchema, output)
  const [choice] = choices
  const isWhole = choice?.finish_reason === 'stop' && (choice.message.refusal ?? '') === ''
  return { model, text: isWhole ? (choice.message.content ?? undefined) : undefined }
}
