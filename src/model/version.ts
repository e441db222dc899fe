import type { ArticleId, DocumentId, PersonId, TranslationId, VersionId } from './ids.ts'
import type { Language } from './language.ts'
import type { FilledTarget, Segmentation } from './translation.ts'

/** An immutable snapshot in which every target is final. */
export interface Version {
  readonly id: VersionId
  readonly article: ArticleId
  readonly document: DocumentId
  readonly language: Language
  /** `null` for the source language: the author's own text. */
  readonly translation: TranslationId | null
  /** How the translation was cut when it was signed off; empty for the source language. */
  readonly segmentation: Segmentation
  /** 1, 2, … within an article and language. */
  readonly number: number
  /** Empty for the source language. */
  readonly targets: readonly FilledTarget[]
  readonly signedBy: PersonId
  /** Why blocking findings were overridden, when they were. */
  readonly override: string | null
  readonly at: Date
}
