import { z } from 'zod'
import type { Language } from '../../src/model/language.ts'
import { pseudo } from '../../src/text/pseudo.ts'
import { type Answer, type Call, type LoopbackOptions, loopback } from './loopback.ts'
import { outsideMarkup } from './markup.ts'

export const OPENAI_KEY = 'openai-emulator'
export const OPENAI_MODEL = 'emulated-model'
const TARGETS: Readonly<Record<string, Language>> = { Azerbaijani: 'az', Russian: 'ru', Kazakh: 'kk', English: 'en' }

/** What it takes for a request to be a question of ours: two messages, and a reply held strictly to a schema. */
const requestSchema = z.object({
  model: z.literal(OPENAI_MODEL),
  messages: z.tuple([
    z.object({ role: z.literal('system'), content: z.string() }),
    z.object({ role: z.literal('user'), content: z.string() }),
  ]),
  response_format: z.object({
    type: z.literal('json_schema'),
    json_schema: z.object({
      name: z.string(),
      strict: z.literal(true),
      schema: z.object({ type: z.literal('object') }),
    }),
  }),
})
const questionSchema = z.object({ segments: z.array(z.object({ id: z.string(), source: z.string() })) })

const refusal = (status: number, message: string, code: string | null = null): Answer => ({
  status,
  body: { error: { message, type: 'invalid_request_error', param: null, code } },
})

export interface Completed {
  readonly model: string
  readonly choices: readonly {
    readonly index: number
    readonly finish_reason: string
    readonly message: { readonly role: 'assistant'; readonly content: string | null; readonly refusal: string | null }
  }[]
}
export interface Translated {
  readonly id: string
  readonly target: string
}

/** The chat completions of an OpenAI-compatible server; in the place of a translation, letters of the target language. */
export const startOpenAi = (options: LoopbackOptions = {}) =>
  loopback((call) => {
    if (call.headers.authorization !== `Bearer ${OPENAI_KEY}`)
      return refusal(401, 'Incorrect API key provided', 'invalid_api_key')
    if (call.route === 'GET /v1/models')
      return { body: { object: 'list', data: [{ id: OPENAI_MODEL, object: 'model', created: 0, owned_by: 'us' }] } }
    return call.route === 'POST /v1/chat/completions' ? complete(call) : refusal(404, 'Not found')
  }, options)

const complete = ({ body }: Call): Answer => {
  const request = requestSchema.safeParse(JSON.parse(body))
  if (!request.success) return refusal(400, request.error.message)
  const [{ content: instructions }, { content: question }] = request.data.messages
  const target = TARGETS[/ into (\p{L}+)/u.exec(instructions)?.[1] ?? '']
  const { segments } = questionSchema.parse(JSON.parse(question))
  const translations = segments.map(({ id, source }) => ({
    id,
    target: outsideMarkup(source, (text) => pseudo(text, target)),
  }))
  return { body: completed(JSON.stringify({ translations })) }
}

export const completed = (
  content: string | null,
  rest: { refusal?: string; finish_reason?: string } = {},
): Completed => ({
  model: `${OPENAI_MODEL}-2026`,
  choices: [
    {
      index: 0,
      finish_reason: rest.finish_reason ?? 'stop',
      message: { role: 'assistant', content, refusal: rest.refusal ?? null },
    },
  ],
})

/** A trick that does something to the list of translations. */
export const retold = (change: (translations: readonly Translated[]) => readonly Translated[]) =>
  ({
    type: 'change',
    change: ({ choices }: Completed) => {
      const { translations } = JSON.parse(choices[0]?.message.content ?? '')
      return completed(JSON.stringify({ translations: change(translations) }))
    },
  }) as const
