import { z } from 'zod'
import type { Actor } from './actor.ts'
import type { TranslationUnitId } from './ids.ts'
import type { Content } from './inline.ts'
import { type Language, languageSchema } from './language.ts'

/**
 * One remembered pair, as it enters the memory. Pairs from the same source sentence in the same
 * place share one multilingual translation unit there, so any two of its languages answer each other.
 */
export interface TranslationUnit {
  readonly sourceLanguage: Language
  readonly targetLanguage: Language
  /** Its codes, and the target's, are numbered by their order here. */
  readonly source: Content
  readonly target: Content
  /** Plain text of the segments before and after the source; empty at an edge. */
  readonly before: string
  readonly after: string
  /** The article's slug, or the import's name: shown as the place where it came from. */
  readonly from: string
}

/** A pair as the memory gives it back. */
export interface Remembered {
  /** The remembered sentence. The target's codes are its own. */
  readonly source: Content
  readonly target: Content
  readonly from: string
  readonly at: Date
}

/** What the memory answers for one segment. */
export interface MemoryMatch extends Remembered {
  /**
   * 101: same text, same neighbours; 100: same text after safe folding; 99: only figures differed, and the target has
   * those that were asked for; 95–98: the same words; below, how much of the source is the same. See `text/match-table.ts`.
   */
  readonly score: number
  /** The target as it is remembered, where figures were put into it. */
  readonly remembered?: Content
  /** Neither the source nor the target is what the other was translated from. */
  readonly pivoted?: boolean
  /** Of the article that it came from; absent: it came from none. */
  readonly section?: string
}

/** One pair as people tend it. */
export interface TendedUnit extends TranslationUnit {
  readonly id: TranslationUnitId
  readonly at: Date
  /** Who corrected it last; `null`: it is as it came in. */
  readonly by: Actor | null
}

/** A row of a plain memory file; texts in the form people type, `<1>bold</1>` and `<2/>`, with `& < >` escaped. */
export const memoryRowSchema = z.object({
  source_language: languageSchema,
  target_language: languageSchema,
  source: z.string().min(1),
  target: z.string().min(1),
})
export type MemoryRow = z.infer<typeof memoryRowSchema>
