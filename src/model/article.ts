import type { ArticleId, PersonId } from './ids.ts'
import type { Language } from './language.ts'

/** The thing an author submits and keeps. Its texts are its documents. */
export interface Article {
  readonly id: ArticleId
  /** Unique for ever: letters `a`–`z`, digits and single hyphens, at most 96. */
  readonly slug: string
  readonly source: Language
  /** Languages asked for, the source not among them. */
  readonly wanted: readonly Language[]
  readonly section: string
  readonly createdBy: PersonId
  readonly createdAt: Date
}
