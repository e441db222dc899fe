import { type ColumnType, type Generated, type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { WorkbenchTables } from './sql-workbench.ts'

/** Comes back parsed but not yet checked, goes in as text. */
type Json = ColumnType<unknown, string, string>
/** A column that the database fills when the row is made. */
type Stamp = ColumnType<Date, Date | RawBuilder<Date> | undefined, Date | RawBuilder<Date>>

/** Every table, column by column, as the migrations leave them. */
export interface Tables extends WorkbenchTables {
  people: {
    id: string
    handle: string
    name: string
    language: string
    rights: Json
    email: ColumnType<string | null, string | null | undefined, string | null>
    disabled: Generated<boolean>
  }
  passwords: { person: string; hash: string; since: Date }
  credentials: {
    id: string
    digest: string
    kind: string
    person: string
    label: string
    via: string | null
    at: Date
    seen: Date | null
    expires_at: Date | null
  }
  articles: {
    id: string
    slug: string
    source: string
    wanted: string[]
    section: string
    created_by: string
    created_at: Date
  }
  documents: {
    id: string
    article: string
    revision: number
    title: string
    markdown: string
    minor: boolean
    submitted_by: string
    at: Date
  }
  units: { document: string; position: number; unit: Json }
  /** `position`: `null` for a segment that only a translation's own cuts make. */
  segments: { document: string; id: string; position: number | null }
  translations: {
    id: string
    article: string
    document: string
    source: string
    target: string
    etag: number
    checked: number | null
    segmentation: Json
    /** Ids of the segments in their order, where it is not the document's. */
    cut: string[] | null
  }
  /** A view: every segment of every translation as that is cut. */
  translation_segments: { translation: string; document: string; segment: string; position: number }
  targets: PlacedRow
  target_versions: PlacedRow & { document: string }
  suggestions: {
    translation: string
    segment: string
    provider: string
    rank: number
    document: string
    type: string
    content: Json
    similarity: number | null
    origin: Json
  }
  findings: {
    translation: string
    position: number
    segment: string
    document: string
    severity: string
    finding: Json
  }
  versions: {
    id: string
    article: string
    document: string
    language: string
    translation: string | null
    number: number
    segmentation: Json
    targets: Json
    signed_by: string
    override: string | null
    at: Date
  }
  editions: {
    id: string
    article: string
    language: string
    version: string
    state: string
    slug: string
    section: string
    title: string
    description: string
    source_language: string
    markdown: string
    html: string
    published_at: Date
    updated_at: Date
  }
  deliveries: { channel: string; language: string; at: Date }
  artifacts: { channel: string; language: string; path: string; digest: string }
  concepts: { id: string; terms: Json; etag: Generated<number>; by: unknown; at: Date | null }
  concept_versions: { concept: string; etag: number; terms: unknown; by: unknown; at: Date }
  memory_units: {
    id: Generated<string>
    source_language: string
    source_key: string
    before: string
    after: string
    before_key: string
    after_key: string
  }
  memory_variants: {
    unit: string
    source_language: string
    language: string
    text_key: string
    before_key: string | null
    after_key: string | null
    content: Json
    came_from: string | null
    at: Date | null
  }
  memory_sentences: { unit: string; language: string; length: number; keys: number[]; at: Date }
  memory_words: { key: number; units: number }
  memory_index: { version: number }
  jobs: {
    key: string
    kind: string
    args: Json
    article: string
    state: ColumnType<string, string | undefined, string>
    attempts: Generated<number>
    handover: Generated<number>
    run_at: ColumnType<Date, Date | RawBuilder<Date>, Date | RawBuilder<Date>>
    why: ColumnType<unknown, string | null | undefined, string | null>
    created_at: Stamp
    moved_at: Stamp
    ended_at: ColumnType<Date | null, never, Date | RawBuilder<Date> | null>
  }
  events: {
    id: Generated<string>
    kind: string
    article: string | null
    language: string | null
    by: ColumnType<unknown, string | null, never>
    at: Date
    data: Json
  }
  charges: {
    id: Generated<string>
    engine: string
    source: string
    target: string
    article: string
    characters: number
    at: Date
  }
  months: { engine: string; month: string; characters: string }
  buckets: { name: string; full_at: Date }
}

interface PlacedRow {
  translation: string
  segment: string
  changed: number
  state: string
  content: Json
  origin: Json
  by: Json
  at: Date
}

/** The pool, or the transaction under way. */
export type Db = Kysely<Tables>

/** Runs the work in the transaction under way, or in one of its own. */
export const atomically = <Result>(db: Db, work: (db: Transaction<Tables>) => Promise<Result>): Promise<Result> =>
  db.isTransaction ? work(db as Transaction<Tables>) : db.transaction().execute(work)

/** The instant the statement began, by the database's clock: the one clock that all processes share. */
export const NOW = sql<Date>`statement_timestamp()`

/** Rows as one parameter, for `json_to_recordset`: any number of them in one statement. */
export const json = (value: unknown): string => JSON.stringify(value)
