import { z } from 'zod'
import { COMMENT_TYPES } from '../../model/comment.ts'
import { languageSchema } from '../../model/language.ts'
import { slugParams } from './article.ts'
import { segmentName, written } from './written.ts'

const instant = z.iso.datetime()
const text = written(1, 4000).describe('`@handle` calls somebody.')
const key = written(1, 100).optional().describe("The client's own name for it: sent twice, it is one comment.")

export const commentParams = slugParams.extend({ id: z.string() })
export const commentQuery = z.object({
  language: languageSchema.optional().describe("Only this language's and the source's."),
})

const range = z.object({
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string().describe('What stood there when it was written.'),
})

export const replySchema = z.object({
  id: z.string(),
  text: z.string(),
  mentions: z.array(z.string()),
  by: z.string(),
  at: instant,
  edited: instant.nullable(),
})

/** A thread: the comment that opened it, and the replies. */
export const commentSchema = replySchema.extend({
  language: languageSchema.nullable().describe('`null`: on the source, for every language.'),
  segment: z.string().nullable().describe('`null`: on the whole text.'),
  range: range.nullable().describe('In the plain text, in UTF-16 code units, as it was then.'),
  type: z.enum(COMMENT_TYPES),
  resolved: z.object({ by: z.string(), at: instant }).nullable(),
  gone: z.boolean().describe('The text has no such segment any more.'),
  replies: z.array(replySchema),
})
export const commentListSchema = z.object({ comments: z.array(commentSchema) })

const rangeWritten = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1), quote: written(0, 1000) })
  .refine(({ start, end }) => start < end, { error: 'start < end', path: ['end'] })

export const commentWrittenSchema = z.union([
  z
    .strictObject({
      language: languageSchema.nullable(),
      segment: segmentName.nullable(),
      range: rangeWritten.nullable().optional(),
      type: z.enum(COMMENT_TYPES).optional(),
      text,
      key,
    })
    .refine(({ segment, range }) => segment !== null || !range, { error: 'null', path: ['range'] }),
  z.strictObject({ thread: z.string(), text, key }),
])
export const commentAmendedSchema = z.union([z.strictObject({ text }), z.strictObject({ resolved: z.boolean() })])

export const commentHistorySchema = z.object({ texts: z.array(z.object({ text: z.string(), at: instant })) })

export const mentionListSchema = z.object({
  mentions: z.array(
    z.object({
      article: z.string(),
      title: z.string(),
      comment: z.string().describe('The thread.'),
      id: z.string().describe('The comment, or the reply.'),
      language: languageSchema.nullable(),
      segment: z.string().nullable(),
      text: z.string(),
      by: z.string(),
      at: instant,
    }),
  ),
})
