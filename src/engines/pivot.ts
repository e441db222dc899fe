import type { Capabilities, Encoding, Engine, EngineRequest } from '../engine.ts'
import { type Content, plainText } from '../model/inline.ts'
import type { Language, LanguagePair } from '../model/language.ts'
import type { Suggestion } from '../model/suggestion.ts'
import { acceptable } from '../text/reply.ts'

/** One hop's engine and then the other's. */
export type Hops = readonly [Engine, Engine]

/**
 * Two engines, or one of them twice, as one that goes through a third language. Each hop keeps the codes, is paced and
 * metered as its engine is, and must answer what could be drafted: nothing unfit is sent on. The origin says `via`.
 */
export const pivoted = ([first, second]: Hops, via: Language): Engine => {
  const id = first.id === second.id ? first.id : `${first.id}+${second.id}`
  return {
    id,
    via,
    capabilities: (pair) => {
      if (pair.source === via || pair.target === via || pair.source === pair.target) return undefined
      const [to, from] = [first.capabilities(into(pair, via)), second.capabilities(outOf(pair, via))]
      return to && from && both(to, from)
    },
    async reach(signal) {
      await first.reach(signal)
      if (second !== first) await second.reach(signal)
    },
    async suggest(request, signal) {
      const there = await first.suggest(hop(request, into(request.pair, via)), signal)
      const found = new Map(there.map((one) => [one.segment, one.content]))
      const halfway = request.segments.flatMap(({ segment, content }) => {
        const half = found.get(segment)
        return half && isFit(half, content, request, via) ? [{ segment, content: half, before: '', after: '' }] : []
      })
      if (halfway.length === 0) return []
      const back = await second.suggest({ ...hop(request, outOf(request.pair, via)), segments: halfway }, signal)
      return back.map((one): Suggestion => ({ ...one, origin: { ...one.origin, type: 'engine', engine: id, via } }))
    },
  }
}

const into = ({ source }: LanguagePair, via: Language): LanguagePair => ({ source, target: via })
const outOf = ({ target }: LanguagePair, via: Language): LanguagePair => ({ source: via, target })

/** Examples are of the whole way, and of no use for half of it. */
const hop = (request: EngineRequest, pair: LanguagePair): EngineRequest => ({
  ...request,
  pair,
  segments: request.segments.map(({ segment, content, before, after }) => ({ segment, content, before, after })),
})

const isFit = (half: Content, source: Content, { pair, encoding }: EngineRequest, via: Language): boolean => {
  const problem = acceptable(half, source, into(pair, via))
  return plainText(half).trim() !== '' && (!problem || (encoding === 'bare' && problem.reason === 'codes'))
}

const TERMS: readonly Capabilities['terms'][] = ['none', 'substitute', 'inflect']

const both = (one: Capabilities, other: Capabilities): Capabilities | undefined => {
  const encodings = one.encodings.filter((encoding: Encoding) => other.encodings.includes(encoding))
  if (encodings.length === 0) return undefined
  return {
    maxBytes: Math.min(one.maxBytes, other.maxBytes),
    encodings,
    terms: TERMS[Math.min(TERMS.indexOf(one.terms), TERMS.indexOf(other.terms))] ?? 'none',
    ...((one.together || other.together) && { together: true }),
  }
}
