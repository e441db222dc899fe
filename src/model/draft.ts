import type { ArticleId, PersonId, SegmentId, TranslationId } from './ids.ts'
import type { Content } from './inline.ts'
import type { Language } from './language.ts'

/** What a person has typed into a segment and not yet given: theirs alone, whatever becomes of the segment meanwhile. */
export interface Draft {
  readonly article: ArticleId
  readonly language: Language
  readonly segment: SegmentId
  readonly person: PersonId
  /** Rises with every save of anybody: two saves never have the same one. */
  readonly number: number
  /** As typed; it need not parse. */
  readonly tagged: string
  /** The translation that `base` counts in, and the etag there of the target that the typing began from. */
  readonly translation: TranslationId
  readonly base: number
  /** That target's text; `null`: there was none. */
  readonly was: Content | null
  readonly at: Date
}

/** `replaced`: another window of the same person saved another text. `edited`: the person's edit was accepted. */
export const DRAFT_ENDS = ['replaced', 'discarded', 'edited'] as const
export type DraftEnd = (typeof DRAFT_ENDS)[number]

/** A draft that is no more. */
export interface FormerDraft extends Omit<Draft, 'was'> {
  readonly ended: Date
  readonly why: DraftEnd
}
