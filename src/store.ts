import type { Jobs } from './job.ts'
import type { Person } from './model/actor.ts'
import type { Article } from './model/article.ts'
import type { Document, Unit } from './model/document.ts'
import type { Edition } from './model/edition.ts'
import type { Event } from './model/event.ts'
import type { ShelvedFinding } from './model/finding.ts'
import type { ArticleId, DocumentId, PersonId, SegmentId, TranslationId, VersionId } from './model/ids.ts'
import type { Language, LanguagePair } from './model/language.ts'
import type { MemoryMatch, Remembered, TranslationUnit } from './model/memory.ts'
import type { Standing } from './model/standing.ts'
import type { Suggestion } from './model/suggestion.ts'
import type { Concept } from './model/term.ts'
import type { FilledTarget, PlacedTarget, Segmentation, Translation } from './model/translation.ts'
import type { Version } from './model/version.ts'

/** What the corridor remembers. Inside `transaction` all records are written together or not at all. */
export interface Store extends Records {
  transaction<Result>(work: (records: Records) => Promise<Result>): Promise<Result>
  /** Calls `wake` after commits that added a job or an event, and once after every reconnect. Returns how to stop. */
  listen(topic: 'jobs' | 'events', wake: () => void): Promise<() => Promise<void>>
  /** Lets other processes know what this one has, until stopped or dead. Answers how to stop. */
  attend(presence: Presence): Promise<() => Promise<void>>
  /** Whether some process has it now. */
  attended(presence: Presence): Promise<boolean>
  close(): Promise<void>
}

/** `engines`: works on `suggest` with at least one engine. */
export type Presence = 'engines'

export interface Records {
  readonly articles: Articles
  readonly documents: Documents
  readonly translations: Translations
  readonly versions: Versions
  readonly editions: Editions
  readonly deliveries: Deliveries
  readonly concepts: Concepts
  readonly memory: Memory
  readonly people: People
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
  all(): Promise<readonly Concept[]>
  /** Replaces concepts of the same id, keeps the others. */
  put(concepts: readonly Concept[]): Promise<void>
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
  /** Takes out what the article's sign-offs in that language had put in. */
  forget(from: string, language: Language): Promise<void>
  all(): Promise<readonly TranslationUnit[]>
  count(): Promise<number>
}

export interface People {
  get(id: PersonId): Promise<Person | undefined>
  byHandle(handle: string): Promise<Person | undefined>
  all(): Promise<readonly Person[]>
  put(person: Person): Promise<void>
}

/** Secrets are kept as digests only. */
export interface Credentials {
  put(credential: Credential): Promise<void>
  /** A link is spent by being found: a second time it answers `undefined`, as does anything expired. */
  find(digest: string, kind: Credential['kind'], now: Date): Promise<Credential | undefined>
  remove(digest: string): Promise<void>
}

export interface Credential {
  readonly digest: string
  readonly kind: 'link' | 'session' | 'bearer'
  readonly person: PersonId
  readonly label: string
  readonly expiresAt: Date | null
}

export interface Meter {
  /** Records characters about to be sent; throws `engine.budget_spent`, and records nothing, past the month's budget. */
  charge(charge: Charge, budget: number | null): Promise<void>
  spent(since: Date): Promise<readonly Charge[]>
  /** Takes from a bucket shared by all processes. Answers 0 when taken, else the milliseconds until it can be. */
  take(bucket: string, cost: number, rate: { readonly perSecond: number; readonly burst: number }): Promise<number>
}

export interface Charge {
  readonly engine: string
  readonly pair: LanguagePair
  readonly article: ArticleId
  readonly characters: number
  readonly at: Date
}

export interface Events {
  add(events: readonly Omit<Event, 'id'>[]): Promise<void>
  /** Oldest first. */
  after(id: number, limit: number): Promise<readonly Event[]>
  ofArticle(article: ArticleId): Promise<readonly Event[]>
}
