import type { Capabilities, Engine, EngineRequest } from '../engine.ts'
import type { LanguagePair } from '../model/language.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { decode } from '../text/marks.ts'
import { abortable } from './abortable.ts'
import { type DeepLSettings, deeplClient } from './deepl/client.ts'
import { glossaries } from './deepl/glossaries.ts'
import { allowsGlossary, type GlossaryDraft, glossaryFor } from './deepl/glossary.ts'
import { inLanes } from './lanes.ts'
import { written } from './written.ts'

const ID = 'deepl'
const CAPABILITIES: Capabilities = {
  // A request may have 128 KiB: three bytes of it for each of the segment's, as much for the neighbours.
  maxBytes: 10_000,
  encodings: ['tags', 'spans', 'bare'],
  terms: 'none',
}
const WITH_GLOSSARY: Capabilities = { ...CAPABILITIES, terms: 'inflect' }
/** Requests in flight for one call. */
const LANES = 4

/**
 * DeepL, one request for each segment, since its neighbours go along as context. Terms travel as a glossary between
 * Russian and English, where DeepL takes one and inflects it; for Azerbaijani and Kazakh it takes none.
 */
export const deepl = (settings: DeepLSettings): Engine => {
  const client = deeplClient(settings)
  const shelf = glossaries(client)

  const translate = async (
    segment: { readonly text: string; readonly before: string; readonly after: string },
    { pair, encoding }: EngineRequest,
    glossary: GlossaryDraft | undefined,
  ): Promise<string | undefined> => {
    const context = [segment.before, segment.after].filter((text) => text.trim() !== '').join('\n')
    const ask = (id: string | undefined) =>
      client.translate({ text: segment.text, context, encoding, glossary: id }, pair)
    const id = glossary && (await shelf.idOf(glossary))
    try {
      return await ask(id)
    } catch (thrown) {
      if (!client.isGlossaryGone(thrown) || glossary === undefined) throw thrown
      return ask(await shelf.idOf(glossary, id))
    }
  }

  const answer = async (request: EngineRequest, signal: AbortSignal): Promise<readonly Suggestion[]> => {
    const { pair, encoding } = request
    const asked = written(request, CAPABILITIES.maxBytes)
    const glossary = asked.length === 0 ? undefined : glossaryFor(request.concepts, pair)
    // made once, before the lanes would all make it
    if (glossary !== undefined) await abortable(shelf.idOf(glossary), signal)
    const answers = await inLanes(asked, LANES, signal, async ({ segment, content, ...rest }) => {
      const reply = await unlessTooLong(translate(rest, request, glossary), client.isTooLong)
      const decoded = reply === undefined ? undefined : decode(reply, content, encoding)
      const origin = { type: 'engine', engine: ID, ...(glossary && { terminology: glossary.name }) } as const
      return decoded && ({ segment, content: decoded, type: 'mt', similarity: null, origin } as const)
    })
    return answers.filter((suggestion) => suggestion !== undefined)
  }

  return {
    id: ID,
    capabilities: (pair) => {
      if (pair.source === pair.target) return undefined
      return allowsGlossary(pair) ? WITH_GLOSSARY : CAPABILITIES
    },
    async reach(signal) {
      try {
        await abortable(client.usage(), signal)
      } catch (thrown) {
        signal.throwIfAborted()
        throw client.fault(thrown)
      }
    },
    async suggest(request, signal) {
      signal.throwIfAborted()
      if (!isServed(request.pair)) return []
      try {
        return await answer(request, signal)
      } catch (thrown) {
        signal.throwIfAborted()
        throw client.fault(thrown)
      }
    },
  }
}

const isServed = ({ source, target }: LanguagePair): boolean => source !== target

const unlessTooLong = async (
  replying: Promise<string | undefined>,
  isTooLong: (thrown: unknown) => boolean,
): Promise<string | undefined> => {
  try {
    return await replying
  } catch (thrown) {
    if (isTooLong(thrown)) return undefined
    throw thrown
  }
}
