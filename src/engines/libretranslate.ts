import type { Capabilities, Engine, EngineRequest } from '../engine.ts'
import type { LanguagePair } from '../model/language.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { decode } from '../text/marks.ts'
import { inLanes } from './lanes.ts'
import { type LibreTranslateSettings, libreTranslateClient } from './libretranslate/client.ts'
import { written } from './written.ts'

const ID = 'libretranslate'
const CAPABILITIES: Capabilities = {
  // Servers set their own limit in characters; what one finds too long is left out.
  maxBytes: 10_000,
  encodings: ['spans', 'tags', 'bare'],
  terms: 'none',
}
/** Requests in flight for one call: a server of one's own computes on its own processor. */
const LANES = 2
/** Languages whose models Argos Translate has, each with English; what the server itself says comes before it. */
const LIKELY: readonly string[] = ['az', 'ru']

/**
 * A LibreTranslate server, one request for each segment. Only pairs with English on one side are served, and of those
 * what the server lists: between others it goes through English by itself, which would then stand in no origin.
 */
export const libretranslate = (settings: LibreTranslateSettings): Engine => {
  const client = libreTranslateClient(settings)

  const serves = ({ source, target }: LanguagePair): boolean => {
    if (source === target || (source !== 'en' && target !== 'en')) return false
    const listed = client.listed()
    return listed ? (listed.get(source)?.has(target) ?? false) : LIKELY.includes(source === 'en' ? target : source)
  }

  const answer = async (request: EngineRequest, signal: AbortSignal) => {
    const { pair, encoding } = request
    return inLanes(
      written(request, CAPABILITIES.maxBytes),
      LANES,
      signal,
      async ({ segment, content, text }, aborted) => {
        const reply = await client.translate(text, pair, encoding === 'bare' ? 'text' : 'html', aborted)
        const decoded = reply === undefined ? undefined : decode(reply, content, encoding)
        const origin = { type: 'engine', engine: ID } as const
        return decoded && ({ segment, content: decoded, type: 'mt', similarity: null, origin } as const)
      },
    )
  }

  return {
    id: ID,
    capabilities: (pair) => (serves(pair) ? CAPABILITIES : undefined),
    reach: (signal) => client.look(signal),
    async suggest(request, signal): Promise<readonly Suggestion[]> {
      signal.throwIfAborted()
      if (request.segments.length === 0 || !serves(request.pair)) return []
      await client.refresh(signal)
      if (!serves(request.pair)) return []
      return (await answer(request, signal)).filter((suggestion) => suggestion !== undefined)
    },
  }
}
