import type { Capabilities, Engine, EngineRequest } from '../engine.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { decode } from '../text/marks.ts'
import { type OpenAiSettings, openAiClient } from './openai/client.ts'
import { openAiFault, spoilsRequest } from './openai/errors.ts'
import { messagesFor, type Question } from './openai/messages.ts'
import { readReply } from './openai/reply.ts'
import { termBook } from './openai/terms.ts'
import { written } from './written.ts'

const ID = 'openai'
const CAPABILITIES: Capabilities = {
  // No model's own limit, but more than a sentence has, and what a bucket of bytes can hold.
  maxBytes: 10_000,
  // A model that sees what a mark shows can build its sentence around it.
  encodings: ['spans', 'tags', 'bare'],
  terms: 'inflect',
  together: true,
}

/**
 * Any model behind an OpenAI-compatible chat endpoint that keeps to a JSON schema. All segments of a request go in one
 * question, with their neighbours, their terms in base form and remembered examples. A reply that does not answer
 * exactly the ids it was asked for, once each, that was refused or that was cut off answers nothing.
 */
export const openai = (settings: OpenAiSettings): Engine => {
  const client = openAiClient(settings)
  const terms = termBook()

  const answer = async (request: EngineRequest, signal: AbortSignal): Promise<readonly Suggestion[]> => {
    const { pair, encoding } = request
    const asked = written(request, CAPABILITIES.maxBytes)
    if (asked.length === 0) return []
    const questions = asked.map(
      ({ content, text: source, before, after, examples = [] }, index): Question => ({
        id: String(index + 1),
        source,
        before,
        after,
        terms: terms(request.concepts, pair, content),
        examples,
      }),
    )
    const ids = questions.map(({ id }) => id)
    const reply = await client.complete(messagesFor(questions, pair, encoding), ids, signal)
    const targets = readReply(reply, ids)
    if (targets === undefined) return []
    return asked.flatMap(({ segment, content }, index): readonly Suggestion[] => {
      const decoded = decode(targets[index] ?? '', content, encoding)
      const origin = { type: 'engine', engine: ID, model: reply.model } as const
      return decoded ? [{ segment, content: decoded, type: 'mt', similarity: null, origin }] : []
    })
  }

  return {
    id: ID,
    capabilities: ({ source, target }) => (source === target ? undefined : CAPABILITIES),
    // To be shown the list of models takes a service that answers and a key that is accepted.
    async reach(signal) {
      try {
        await client.list(signal)
      } catch (thrown) {
        signal.throwIfAborted()
        throw openAiFault(thrown)
      }
    },
    async suggest(request, signal) {
      signal.throwIfAborted()
      if (request.pair.source === request.pair.target) return []
      try {
        return await answer(request, signal)
      } catch (thrown) {
        signal.throwIfAborted()
        if (spoilsRequest(thrown)) return []
        throw openAiFault(thrown)
      }
    },
  }
}
