import type { Rate } from './meter.ts'
import type { ArticleId, SegmentId } from './model/ids.ts'
import type { Content } from './model/inline.ts'
import type { Language, LanguagePair } from './model/language.ts'
import type { Suggestion } from './model/suggestion.ts'
import type { Concept } from './model/term.ts'

/** How codes travel: as paired and standalone marks, as marks in another spelling, or not at all. */
export const ENCODINGS = ['tags', 'spans', 'bare'] as const
export type Encoding = (typeof ENCODINGS)[number]

export interface Capabilities {
  /** UTF-8 bytes one segment may have once encoded. */
  readonly maxBytes: number
  /** In the order to try. `bare` loses codes and comes last. */
  readonly encodings: readonly Encoding[]
  readonly terms: 'none' | 'substitute' | 'inflect'
  /** Answers all segments of a request in one piece: when it answers none, one alone may still be answered. */
  readonly together?: true
}

/** A remembered pair that resembles a segment, in readable text. */
export interface Example {
  readonly source: string
  readonly target: string
}

export interface EngineRequest {
  readonly pair: LanguagePair
  readonly article: ArticleId
  readonly segments: readonly {
    readonly segment: SegmentId
    readonly content: Content
    /** Plain text of the neighbours: context, never to be translated. */
    readonly before: string
    readonly after: string
    /** Best first; for engines that learn from them. */
    readonly examples?: readonly Example[]
  }[]
  readonly encoding: Encoding
  /** The whole termbase; the engine takes from it what is safe for it. */
  readonly concepts: readonly Concept[]
}

/** A source of machine suggestions. It translates; it never retries for long, meters, paces or logs: its wrapper does. */
export interface Engine {
  readonly id: string
  /** The language it goes through on its way; absent: straight from source to target. */
  readonly via?: Language
  /** Set by whoever keeps it within limits; absent: there are none. */
  readonly limits?: EngineLimits
  /** `undefined`: this pair is not served. */
  capabilities(pair: LanguagePair): Capabilities | undefined
  /** Asks whether it answers at all, and accepts who asks, with a request that costs nothing. Throws as `suggest` does. */
  reach(signal: AbortSignal): Promise<void>
  /**
   * One suggestion per segment that the engine could answer with the codes of the source intact or, when
   * `encoding` is `bare`, without codes. A segment it could not answer is left out.
   * Throws `engine.unavailable`, `engine.throttled`, `engine.refused` or `engine.budget_spent`.
   */
  suggest(request: EngineRequest, signal: AbortSignal): Promise<readonly Suggestion[]>
}

/** What an engine may be sent. */
export interface EngineLimits {
  /** Characters in a calendar month; `null`: no limit. */
  readonly budget: number | null
  /** Requests, and bytes, for each language pair. */
  readonly requests: Rate
  readonly bytes: Rate
}

/** The bucket that all processes take an engine's requests, or bytes, for a pair from. */
export const bucketOf = (engine: string, { source, target }: LanguagePair, of: 'requests' | 'bytes'): string =>
  `${engine}.${source}-${target}.${of}`

/**
 * Whom to ask for a pair, in this order. The answer may change with what an engine learns while it is asked: a pair
 * that it turns down is another's from then on.
 */
export type Route = (pair: LanguagePair) => readonly Engine[]
