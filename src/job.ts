import type { FaultCode, FaultParams } from './model/fault.ts'
import type { ArticleId, DocumentId, JobKey, TranslationId, VersionId } from './model/ids.ts'
import type { Language } from './model/language.ts'

/** Every kind of work the queue carries, with its arguments: ids and counters only, never text. */
export interface Line {
  readonly extract: { readonly document: DocumentId }
  readonly suggest: { readonly translation: TranslationId }
  readonly check: { readonly translation: TranslationId; readonly etag: number }
  readonly publish: { readonly version: VersionId }
  readonly deliver: { readonly channel: string; readonly language: Language; readonly publication: number }
}

/** A stable string: jobs outlive renames of files and functions. */
export type JobKind = keyof Line
export const JOB_KINDS = ['extract', 'suggest', 'check', 'publish', 'deliver'] as const satisfies readonly JobKind[]

/** One piece of work. Two jobs with the same key are the same job. */
export type Job = {
  readonly [Kind in JobKind]: {
    readonly key: JobKey
    readonly kind: Kind
    readonly args: Line[Kind]
    /** The article it is done for: lets people ask what is still under way. */
    readonly article: ArticleId
    /** Not before this instant; absent: at once. */
    readonly runAt?: Date
  }
}[JobKind]

/** `waiting` → `handed` (to the queue) → `running` → one of the ends. A retry or a snooze goes back to `waiting`. */
export const JOB_STATES = ['waiting', 'handed', 'running', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof JOB_STATES)[number]

/** Job keys. The key names the work: asked for twice, it is done once. */
export const jobKey = {
  extract: (document: DocumentId) => `extract.${document}` as JobKey,
  suggest: (translation: TranslationId) => `suggest.${translation}` as JobKey,
  check: (translation: TranslationId, etag: number) => `check.${translation}.${etag}` as JobKey,
  publish: (version: VersionId, order: number) => `publish.${version}.${order}` as JobKey,
  deliver: (channel: string, language: Language, publication: number) =>
    `deliver.${channel}.${language}.${publication}` as JobKey,
}

/** The outbox with a memory. */
export interface Jobs {
  /** Keys already there are left as they are. */
  add(jobs: readonly Job[]): Promise<void>
  /** Takes due jobs, calls `hand` with them, and marks them handed only if it returns. Answers how many. */
  handOver(limit: number, hand: (jobs: readonly JobRecord[]) => Promise<void>): Promise<number>
  /** Marks it running and answers it; `undefined` when it has ended or was handed over again since `handover`. */
  claim(key: JobKey, handover: number): Promise<JobRecord | undefined>
  /** Writes how an attempt ended; nothing happens when it was handed over again since. */
  end(key: JobKey, handover: number, end: JobEnd): Promise<void>
  /** Puts back to waiting what was handed or running for so long that it must be lost. Answers how many. */
  reclaim(olderThanSeconds: number): Promise<number>
  /** A job that has ended waits again. `false` when there is none such. */
  again(key: JobKey): Promise<boolean>
  /** A job that no worker has begun will not be done, for this reason. `false` when there is none such. */
  cancel(key: JobKey, why: string): Promise<boolean>
  /** Deletes records that ended before this instant. */
  sweep(endedBefore: Date): Promise<void>
  get(key: JobKey): Promise<JobRecord | undefined>
  list(filter: {
    readonly article?: ArticleId
    readonly states?: readonly JobState[]
    readonly limit?: number
  }): Promise<readonly JobRecord[]>
  counts(): Promise<readonly { readonly kind: JobKind; readonly state: JobState; readonly count: number }[]>
  /** Seconds until the next waiting job is due; `undefined` when none waits. */
  nextDue(): Promise<number | undefined>
}

export interface JobRecord {
  readonly key: JobKey
  readonly kind: JobKind
  /** As stored; the worker parses it. */
  readonly args: unknown
  readonly article: ArticleId
  readonly state: JobState
  /** Attempts begun that were not snoozed. */
  readonly attempts: number
  /** How often it was given to the queue: an attempt of an older handover is void. */
  readonly handover: number
  readonly runAt: Date
  /** Last fault, or why it was snoozed or cancelled. */
  readonly why: { readonly code: FaultCode; readonly params: FaultParams } | { readonly text: string } | null
}

export type JobEnd =
  | { readonly state: 'done' }
  | { readonly state: 'cancelled'; readonly why: JobRecord['why'] }
  | { readonly state: 'failed'; readonly why: JobRecord['why'] }
  /** Waits again until `inSeconds` have passed; a snooze gives its attempt back. */
  | { readonly state: 'waiting'; readonly inSeconds: number; readonly snooze: boolean; readonly why: JobRecord['why'] }
