import type { z } from 'zod'
import type { Comment } from '../../model/comment.ts'
import type { CommentId } from '../../model/ids.ts'
import type { commentSchema, replySchema } from '../schemas/comments.ts'
import type { Byline } from './byline.ts'

/** Comments as threads, in the order given. `isGone`: whether a comment's segment is no more there. */
export const viewThreads = (
  comments: readonly Comment[],
  isGone: (comment: Comment) => boolean,
  byline: Byline,
): z.input<typeof commentSchema>[] => {
  const replies = Map.groupBy(comments, ({ thread }): CommentId | null => thread)
  return (replies.get(null) ?? []).map((comment) => ({
    ...viewReply(comment, byline),
    language: comment.language,
    segment: comment.segment,
    range: comment.range,
    type: comment.type,
    resolved: comment.resolved && {
      by: byline.handle(comment.resolved.by),
      at: comment.resolved.at.toISOString(),
    },
    gone: isGone(comment),
    replies: (replies.get(comment.id) ?? []).map((reply) => viewReply(reply, byline)),
  }))
}

const viewReply = (
  { id, text, mentions, by, at, edited }: Comment,
  { handle }: Byline,
): z.input<typeof replySchema> => ({
  id,
  text,
  mentions: mentions.map(handle),
  by: handle(by),
  at: at.toISOString(),
  edited: edited?.toISOString() ?? null,
})
