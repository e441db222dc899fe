import type { ArticleId, EditionId, VersionId } from './ids.ts'
import type { Language } from './language.ts'

/** `held`: out of sight until decided. `killed`: gone for good, said so to readers. */
export const EDITION_STATES = ['live', 'held', 'killed'] as const
export type EditionState = (typeof EDITION_STATES)[number]

/** A version as published. One per article and language; a new version replaces it in place. */
export interface Edition {
  readonly id: EditionId
  readonly article: ArticleId
  readonly language: Language
  readonly version: VersionId
  readonly state: EditionState
  readonly slug: string
  readonly section: string
  readonly title: string
  /** Empty when the author gave none. */
  readonly description: string
  readonly sourceLanguage: Language
  /** The whole localized document, front matter included. */
  readonly markdown: string
  /** The body as safe HTML, without the title. */
  readonly html: string
  /** The author's `date` where the front matter has one, else the instant of first publication. */
  readonly publishedAt: Date
  readonly updatedAt: Date
}
