import type { Credentials, Passwords, People } from './access.ts'
import type { Jobs } from './job.ts'
import type { Meter } from './meter.ts'
import type { Actor } from './model/actor.ts'
import type { Article } from './model/article.ts'
import type { Document, Unit } from './model/document.ts'
import type { Edition } from './model/edition.ts'
import type { Event } from './model/event.ts'
import type { ShelvedFinding } from './model/finding.ts'
import type {
  ArticleId,
  ConceptId,
  DocumentId,
  SegmentId,
  TranslationId,
  TranslationUnitId,
  VersionId,
} from './model/ids.ts'
import type { Content } from './model/inline.ts'
import type { Language, LanguagePair } from './model/language.ts'
import type { News } from './model/lease.ts'
import type { MemoryMatch, Remembered, TendedUnit, TranslationUnit } from './model/memory.ts'
import type { Standing } from './model/standing.ts'
import type { Suggestion } from './model/suggestion.ts'
import type { Concept, ConceptVersion, KeptConcept } from './model/term.ts'
import type { FilledTarget, PlacedTarget, Segmentation, Translation } from './model/translation.ts'
import type { Version } from './model/version.ts'
import type { Workbench } from './workbench.ts'

export type { Credential, Credentials, Entrance, Passwords, People } from './access.ts'
export type { Charge, Meter, Month, Rate } from './meter.ts'

/** What the corridor remembers. Inside `transaction` all records are written together or not at all. */
export interface Store extends Records {
  transaction<Result>(work: (records: Records) => Promise<Result>): Promise<Result>
  /** Calls `wake` after commits that added a job or an event, and once after every reconnect. Returns how to stop. */
  listen(topic: 'jobs' | 'events', wake: () => void): Promise<() => Promise<void>>
  /** Calls `tell` with the news of every process on these records. What is told during an outage is missed. Returns how to stop. */
  hear(tell: (news: News) => void): Promise<() => Promise<void>>
  /** Lets other processes know what this one has, until stopped or dead. Answers how to stop. */
  attend(presence: Presence): Promise<() => Promise<void>>
  /** Whether some process has it now. */
  attended(presence: Presence): Promise<boolean>
  close(): Promise<void>
}

/** `engines`: works on `suggest` with at least one engine. */
export type Presence = 'engines'

export interface Records extends Workbench {
  readonly articles: Articles
  readonly documents: Documents
  readonly translations: Translations
  readonly versions: Versions
  readonly editions: Editions
  readonly deliveries: Deliveries
  readonly concepts: Concepts
  readonly memory: Memory
  readonly people: People
  readonly passwords: Passwords
  readonly credentials: Credentials
  readonly meter: Meter
  readonly events: Events
  readonly jobs: Jobs
}

export interface Articles {
  get(id: ArticleId): Promise<Article | undefined>
  bySlug(slug: string): Promise<Article | undefined>
  /** `false`, and nothing written, when the slug is taken. */
  insert(article: Article): Promise<boolean>
  /** Newest first. `slug` narrows to one. */
  standings(filter?: { readonly slug?: string; readonly limit?: number }): Promise<readonly Standing[]>
}

export interface Documents {
  get(id: DocumentId): Promise<Document | undefined>
  latest(article: ArticleId): Promise<Document | undefined>
  byRevision(article: ArticleId, revision: number): Promise<Document | undefined>
  /** Whether the article ever had the segment, in any revision and as any translation cuts it. */
  hasSegment(article: ArticleId, segment: SegmentId): Promise<boolean>
  /** `false` when that revision exists. */
  insert(document: Document): Promise<boolean>
  /** In document order, as the document is cut; empty before extraction. */
  units(id: DocumentId): Promise<readonly Unit[]>
  /** Repeating it changes nothing. */
  insertUnits(id: DocumentId, units: readonly Unit[]): Promise<void>
}

export interface Translations {
  get(id: TranslationId): Promise<Translation | undefined>
  /** Locks the row until the transaction ends. */
  lock(id: TranslationId): Promise<Translation | undefined>
  ofDocument(document: DocumentId): Promise<readonly Translation[]>
  /** Inserts with its targets, raising the etag by one when any is filled; nothing happens when it exists. */
  insert(translation: Translation, targets: readonly FilledTarget[]): Promise<void>
  /** One per segment as the translation is cut, in their order, `initial` where nothing was put yet. */
  targets(id: TranslationId): Promise<readonly PlacedTarget[]>
  /** Puts the targets, appends them to the history, raises the etag by one and answers it. Call under `lock`. */
  putTargets(id: TranslationId, targets: readonly FilledTarget[]): Promise<number>
  /**
   * Cuts the translation anew, puts the targets, and raises the etag by one and answers it. Segments that are no longer
   * there have no target any more, only a history. Call under `lock`.
   */
  resegment(id: TranslationId, segmentation: Segmentation, targets: readonly FilledTarget[]): Promise<number>
  /** Every target the segment ever had, newest first; also of a segment that is cut otherwise now. */
  history(id: TranslationId, segment: SegmentId): Promise<readonly PlacedTarget[]>
  /**
   * Of segments that are there, the likest first, engines last; of the memory only what it still holds: approval that
   * was withdrawn takes with it what it suggested.
   */
  suggestions(id: TranslationId): Promise<readonly Suggestion[]>
  /**
   * Replaces what the same source (engine id, or memory) suggested before for the same segments. Of the memory all are
   * kept, in their order; of others the last.
   */
  putSuggestions(id: TranslationId, suggestions: readonly Suggestion[]): Promise<void>
  findings(id: TranslationId): Promise<readonly ShelvedFinding[]>
  /** `false`, and nothing written, when the etag has moved on. Also sets `checked`. */
  replaceFindings(id: TranslationId, etag: number, findings: readonly ShelvedFinding[]): Promise<boolean>
}

export interface Versions {
  get(id: VersionId): Promise<Version | undefined>
  latest(article: ArticleId, language: Language): Promise<Version | undefined>
  of(article: ArticleId): Promise<readonly Version[]>
  insert(version: Version): Promise<void>
}

export interface Editions {
  get(article: ArticleId, language: Language): Promise<Edition | undefined>
  of(article: ArticleId): Promise<readonly Edition[]>
  /** All live editions in the language and their live siblings, and the killed ones; newest publication first, then by slug. */
  shelf(language: Language): Promise<{
    readonly live: readonly { readonly edition: Edition; readonly siblings: readonly Edition[] }[]
    readonly killed: readonly Edition[]
  }>
  put(edition: Edition): Promise<void>
  /** Locks the article's editions until the transaction ends, so that sets of siblings change one at a time. */
  lock(article: ArticleId): Promise<void>
  /** The next number of a change of what is live: 1, 2, … */
  nextPublication(): Promise<number>
}

export interface Deliveries {
  /** Runs `work` while no other process delivers this channel and language. */
  exclusively<Result>(channel: string, language: Language, work: () => Promise<Result>): Promise<Result>
  /** Paths that are ours and the digests last written there. */
  artifacts(channel: string, language: Language): Promise<ReadonlyMap<string, string>>
  /** Replaces the list of what is ours. */
  record(channel: string, language: Language, artifacts: ReadonlyMap<string, string>, at: Date): Promise<void>
}

export interface Concepts {
  all(): Promise<readonly KeptConcept[]>
  get(id: ConceptId): Promise<KeptConcept | undefined>
  /** The same, and nobody else changes it until the transaction ends. */
  lock(id: ConceptId): Promise<KeptConcept | undefined>
  /** Replaces concepts of the same id, keeps the others. What differs gets its next etag, and is kept in its history. */
  put(concepts: readonly Concept[], by: Actor | null, at: Date): Promise<void>
  /** Takes it out; its history stays, and says so. */
  remove(id: ConceptId, by: Actor, at: Date): Promise<void>
  /** What it ever was, newest first. */
  history(id: ConceptId): Promise<readonly ConceptVersion[]>
}

export interface Memory {
  /** For each query in order, its matches of 100 and 101, best first (at most five). */
  lookup(
    pair: LanguagePair,
    queries: readonly { readonly source: string; readonly before: string; readonly after: string }[],
  ): Promise<readonly (readonly MemoryMatch[])[]>
  /**
   * For each source in order, what resembles it and is not the same: matches from `least` (60 or more) to 99, each with
   * another target, best first (at most five). A text without words, or of more than 300 tokens, resembles nothing.
   */
  similar(pair: LanguagePair, sources: readonly string[], least: number): Promise<readonly (readonly MemoryMatch[])[]>
  /** Pairs whose source has all the words, each in any inflection, newest first; none for words that are none. */
  concordance(pair: LanguagePair, words: string, limit: number): Promise<readonly Remembered[]>
  /** The same pair in the same context again replaces its target. */
  put(units: readonly TranslationUnit[], at: Date): Promise<void>
  /** Pairs as people tend them, newest first. Words are sought in any form, and only where both languages are given. */
  tended(filter: UnitFilter): Promise<{ readonly units: readonly TendedUnit[]; readonly next: string | undefined }>
  tendedUnit(id: TranslationUnitId): Promise<TendedUnit | undefined>
  /** Another target from now on; what it was is kept. Answers `undefined`, and writes nothing, when it is not there. */
  correct(id: TranslationUnitId, target: Content, by: Actor, at: Date): Promise<TendedUnit | undefined>
  /** Takes one pair out; what it was is kept. `false` when it is not there. */
  remove(id: TranslationUnitId, by: Actor, at: Date): Promise<boolean>
  /** Takes out what the article's sign-offs in that language had put in. */
  forget(from: string, language: Language): Promise<void>
  all(): Promise<readonly TranslationUnit[]>
  count(): Promise<number>
}

/** What people look for among the pairs of the memory. */
export interface UnitFilter {
  readonly source?: Language | undefined
  readonly target?: Language | undefined
  readonly words?: string | undefined
  readonly from?: string | undefined
  readonly limit: number
  /** The `next` of the answer before. */
  readonly after?: string | undefined
}

export interface Events {
  add(events: readonly Omit<Event, 'id'>[]): Promise<void>
  /** Oldest first. */
  after(id: number, limit: number): Promise<readonly Event[]>
  ofArticle(article: ArticleId): Promise<readonly Event[]>
}
