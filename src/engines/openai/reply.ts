import { z } from 'zod'
import type { Completion } from './client.ts'

const replySchema = z.object({ translations: z.array(z.object({ id: z.string(), target: z.string() })) })

/** The shape a reply must have, as the API wants to be told: JSON Schema, kept to strictly. */
export const replyFormat = (ids: readonly string[]) => {
  const target = { type: 'string', description: 'The translation of the segment with this id.' }
  const translation = {
    type: 'object',
    properties: { id: { type: 'string', enum: [...ids] }, target },
    required: ['id', 'target'],
    additionalProperties: false,
  }
  const schema = {
    type: 'object',
    properties: { translations: { type: 'array', items: translation } },
    required: ['translations'],
    additionalProperties: false,
  }
  return { type: 'json_schema', json_schema: { name: 'translations', strict: true, schema } } as const
}

/**
 * The targets in the order of `ids`; `undefined` for a reply that is not of that shape or does not hold each id once and
 * no other: where segments were joined, split or left out, nothing says which of the other texts belongs where.
 */
export const readReply = ({ text }: Completion, ids: readonly string[]): readonly string[] | undefined => {
  const reply = replySchema.safeParse(fromJson(text ?? ''))
  if (!reply.success) return undefined
  const targets = new Map(reply.data.translations.map(({ id, target }) => [id, target]))
  const isExact = reply.data.translations.length === ids.length && ids.every((id) => targets.has(id))
  return isExact ? ids.map((id) => targets.get(id) ?? '') : undefined
}

const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
