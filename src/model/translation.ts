import { z } from 'zod'
import { type Actor, actorSchema } from './actor.ts'
import type { ArticleId, DocumentId, SegmentId, TranslationId, UnitId } from './ids.ts'
import { type Content, contentSchema } from './inline.ts'
import { type Language, languageSchema } from './language.ts'

/**
 * Where a translation cuts units otherwise than their document does: for each of them the places, rising, where one part
 * ends and the next begins. A place is counted in the unit's content: every UTF-16 code unit of its own text is one, and
 * every code with all that it encloses is one, so that a code is never cut. Empty: as the document is cut.
 */
export type Segmentation = Readonly<Record<UnitId, readonly number[]>>

export const segmentationSchema: z.ZodType<Segmentation> = z.record(
  z.string().transform((id) => id as UnitId),
  z.array(z.number().int()),
)

/** One article in one target language, pegged to one document. */
export interface Translation {
  readonly id: TranslationId
  readonly article: ArticleId
  readonly document: DocumentId
  readonly source: Language
  readonly target: Language
  readonly segmentation: Segmentation
  /** Counts edits; every change of a target raises it by one. */
  readonly etag: number
  /** The etag that the findings speak of; `null` before the first check. */
  readonly checked: number | null
}

export const STATES = ['initial', 'translated', 'reviewed', 'final'] as const
/** XLIFF 2.1 segment states. */
export type State = (typeof STATES)[number]

/** Where a target came from. Kept for ever, whatever state the target reaches. */
export const originSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('person'), over: z.lazy((): z.ZodType<Origin> => originSchema).optional() }),
  z.object({
    type: z.literal('engine'),
    engine: z.string(),
    model: z.string().optional(),
    /** Translated into this language first, and from it into the target's. */
    via: languageSchema.optional(),
    /** Versioned name of the terminology that was sent, and what the engine says it applied. */
    terminology: z.string().optional(),
    applied: z.array(z.object({ source: z.string(), target: z.string() })).optional(),
  }),
  z.object({
    type: z.literal('memory'),
    score: z.number(),
    from: z.string(),
    source: z.string().optional(),
    target: z.string().optional(),
  }),
  z.object({ type: z.literal('carried'), from: z.string(), was: z.lazy((): z.ZodType<Origin> => originSchema) }),
])
export type Origin =
  /** `over`: the machine's or the memory's text that the person worked over. */
  | { readonly type: 'person'; readonly over?: Origin | undefined }
  | {
      readonly type: 'engine'
      readonly engine: string
      readonly model?: string | undefined
      readonly via?: Language | undefined
      readonly terminology?: string | undefined
      readonly applied?: readonly { readonly source: string; readonly target: string }[] | undefined
    }
  /**
   * `score`: 101 in context, 100 exact, less for what is only like the source. `from`: slug of the article whose sign-off
   * put it there, or the import's name. `source`, `target`: what was remembered, in plain text, where it reads otherwise.
   */
  | {
      readonly type: 'memory'
      readonly score: number
      readonly from: string
      readonly source?: string | undefined
      readonly target?: string | undefined
    }
  /** `from`: the previous document; `was`: the origin there. */
  | { readonly type: 'carried'; readonly from: string; readonly was: Origin }

export type Target =
  | { readonly state: 'initial'; readonly segment: SegmentId }
  | {
      readonly state: 'translated' | 'reviewed' | 'final'
      readonly segment: SegmentId
      readonly content: Content
      readonly origin: Origin
      /** Who put it in this state. */
      readonly by: Actor
      readonly at: Date
    }

export type FilledTarget = Exclude<Target, { state: 'initial' }>

export const filledTargetSchema = z.object({
  state: z.enum(['translated', 'reviewed', 'final']),
  segment: z.string().transform((id) => id as SegmentId),
  content: contentSchema,
  origin: originSchema as z.ZodType<Origin>,
  by: actorSchema,
  at: z.coerce.date(),
})

export const isFilled = <Some extends Target>(target: Some): target is Some & FilledTarget => target.state !== 'initial'

/** A target as it stands, with the etag of its last change: what a stale edit is measured by. */
export type PlacedTarget = Target & { readonly changed: number }
