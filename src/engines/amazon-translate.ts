import type { Capabilities, Engine, EngineRequest } from '../engine.ts'
import type { LanguagePair } from '../model/language.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { decode } from '../text/marks.ts'
import { abortable } from './abortable.ts'
import { type AmazonSettings, amazonClient, type Reply } from './amazon-translate/client.ts'
import { engineFault, isNamed } from './amazon-translate/errors.ts'
import { imports } from './amazon-translate/imports.ts'
import { type Terminology, terminologyFor } from './amazon-translate/terminology.ts'
import { inLanes } from './lanes.ts'
import { written } from './written.ts'

const ID = 'amazon-translate'
const CAPABILITIES: Capabilities = {
  // The quota of TranslateText, in UTF-8; a longer text is left out, because cutting it could cut a sentence or a mark.
  maxBytes: 10_000,
  encodings: ['tags', 'spans', 'bare'],
  terms: 'substitute',
}
/** Requests in flight for one call. More only bring throttling sooner. */
const LANES = 4

/**
 * Amazon Translate, one TranslateText for each segment. Region and credentials come from the usual AWS environment;
 * `AWS_ENDPOINT_URL_TRANSLATE` sends it elsewhere. A pair that Amazon turns down is not served from then on, and its
 * segments are left to the next engine. Besides `translate:TranslateText` the credentials need GetTerminology and
 * ImportTerminology and, for an account whose terminologies are used up, ListTerminologies and DeleteTerminology.
 */
export const amazonTranslate = (settings: AmazonSettings = {}): Engine => {
  const client = amazonClient(settings)
  const terminologies = imports(client)
  const turnedDown = new Set<string>()
  const serves = ({ source, target }: LanguagePair) => source !== target && !turnedDown.has(`${source}-${target}`)

  const translate = async (text: string, pair: LanguagePair, terms: Terminology | undefined, signal: AbortSignal) => {
    try {
      return await client.translate(text, pair, terms?.name, signal)
    } catch (thrown) {
      if (terms === undefined || !isNamed(thrown, 'ResourceNotFoundException')) throw thrown
      await terminologies.again(terms)
      return client.translate(text, pair, terms.name, signal)
    }
  }

  const answer = async (request: EngineRequest, signal: AbortSignal) => {
    const { pair, encoding } = request
    const asked = written(request, CAPABILITIES.maxBytes)
    const terms = asked.length === 0 ? undefined : terminologyFor(request.concepts, pair)
    if (terms !== undefined) await abortable(terminologies.ensure(terms), signal)
    return inLanes(asked, LANES, signal, async ({ segment, content, text }, aborted) => {
      const reply = await unlessTooLong(translate(text, pair, terms, aborted))
      const decoded = reply && decode(reply.text, content, encoding)
      return (
        decoded && ({ segment, content: decoded, type: 'mt', similarity: null, origin: origin(reply, terms) } as const)
      )
    })
  }

  return {
    id: ID,
    capabilities: (pair) => (serves(pair) ? CAPABILITIES : undefined),
    // To be told that there is no such terminology takes a service that answers and credentials that are accepted.
    async reach(signal) {
      try {
        await client.getTerminology('terjiman-reach', signal)
      } catch (thrown) {
        signal.throwIfAborted()
        if (!isNamed(thrown, 'ResourceNotFoundException')) throw engineFault(thrown)
      }
    },
    async suggest(request, signal) {
      signal.throwIfAborted()
      if (!serves(request.pair)) return []
      try {
        return (await answer(request, signal)).filter((suggestion) => suggestion !== undefined)
      } catch (thrown) {
        signal.throwIfAborted()
        if (!isNamed(thrown, 'UnsupportedLanguagePairException')) throw engineFault(thrown)
        turnedDown.add(`${request.pair.source}-${request.pair.target}`)
        return []
      }
    },
  }
}

/** Amazon's count is the one that holds: what it finds too long is left out like what we do. */
const unlessTooLong = async (replying: Promise<Reply>): Promise<Reply | undefined> => {
  try {
    return await replying
  } catch (thrown) {
    if (isNamed(thrown, 'TextSizeLimitExceededException')) return undefined
    throw thrown
  }
}

const origin = ({ applied }: Reply, terms: Terminology | undefined): Suggestion['origin'] => ({
  type: 'engine',
  engine: ID,
  ...(terms === undefined ? {} : { terminology: terms.name }),
  ...(applied === undefined ? {} : { applied }),
})
