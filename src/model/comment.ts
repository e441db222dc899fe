import { z } from 'zod'
import type { ArticleId, CommentId, PersonId, SegmentId } from './ids.ts'
import { type Language, languageSchema } from './language.ts'

export const COMMENT_TYPES = ['remark', 'meaning', 'term', 'name', 'number', 'style', 'legal'] as const

/** Where in the plain text, in UTF-16 code units, and what stood there then: the text may change under it. */
export const commentRangeSchema = z.object({ start: z.number().int(), end: z.number().int(), quote: z.string() })

/** What somebody said of a sentence. Nothing of it is ever deleted: not with a revision, not when it is rewritten. */
export const commentSchema = z.object({
  id: z.string().transform((id) => id as CommentId),
  article: z.string().transform((id) => id as ArticleId),
  /** `null`: of the source, for every language. */
  language: languageSchema.nullable(),
  /** `null`: of the whole text. */
  segment: z
    .string()
    .transform((id) => id as SegmentId)
    .nullable(),
  /** The comment that this one replies to; `null`: it opens a thread. */
  thread: z
    .string()
    .transform((id) => id as CommentId)
    .nullable(),
  range: commentRangeSchema.nullable(),
  type: z.enum(COMMENT_TYPES),
  text: z.string(),
  mentions: z.array(z.string().transform((id) => id as PersonId)),
  by: z.string().transform((id) => id as PersonId),
  at: z.coerce.date(),
  /** When its text was last rewritten. */
  edited: z.coerce.date().nullable(),
  /** Of a thread: who closed it. */
  resolved: z.object({ by: z.string().transform((id) => id as PersonId), at: z.coerce.date() }).nullable(),
})
export type Comment = z.infer<typeof commentSchema>

/** Where a comment is filed: with a language, or with the source. */
export type Side = Language | null

const MENTION = /(?<![\p{L}\p{N}_@.])@([a-z0-9]+(?:-[a-z0-9]+)*)/gu

/** The handles that a text calls, in their order, each once. Whether anybody has them is another question. */
export const handlesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(MENTION)].map(([, handle]) => handle as string)),
]
