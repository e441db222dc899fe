import type { ColumnType } from 'kysely'

/** Tables of work that is under way, column by column, as the migrations leave them. */
export interface WorkbenchTables {
  drafts: DraftRow & { replaces: string | null }
  draft_history: DraftRow & { ended: Date; why: string }
  leases: {
    article: string
    language: string
    segment: string
    holder: string
    until: Date
    taken_from: string | null
  }
  whereabouts: {
    article: string
    language: string
    person: string
    segment: string | null
    at: Date
    until: Date
  }
  comments: {
    id: string
    article: string
    language: string | null
    segment: string | null
    thread: string | null
    range: ColumnType<unknown, string | null, string | null>
    type: string
    by: string
    at: Date
    resolved: ColumnType<unknown, string | null | undefined, string | null>
  }
  comment_texts: { comment: string; number: number; text: string; mentions: string[]; at: Date }
  assignments: {
    article: string
    language: string
    person: string | null
    due: Date | null
    by: string
    at: Date
  }
  settings: { person: string; settings: ColumnType<unknown, string, string> }
}

interface DraftRow {
  article: string
  language: string
  segment: string
  person: string
  translation: string
  /** A `bigint`, which the driver answers as text. */
  number: string
  tagged: string
  base: number
  at: Date
}
