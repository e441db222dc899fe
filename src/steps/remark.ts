import type { Person } from '../model/actor.ts'
import { type Comment, handlesIn, type Side } from '../model/comment.ts'
import type { Event } from '../model/event.ts'
import { Fault } from '../model/fault.ts'
import type { ArticleId, CommentId, PersonId, SegmentId } from '../model/ids.ts'
import type { Records } from '../store.ts'
import { commentId } from '../text/identity.ts'

/** A new thread, or a reply in one. `key`: the client's own name for it, so that sent twice it is one comment. */
export type Remark = { readonly article: ArticleId; readonly text: string; readonly key: string } & (
  | ({ readonly side: Side } & Pick<Comment, 'segment' | 'range' | 'type'>)
  | { readonly thread: CommentId }
)

/** Says something of a sentence, within an act. Throws `segment.unknown` and `comment.unknown`. Answers the thread's id. */
export const remark = async (order: Remark, who: Person, at: Date, records: Records): Promise<CommentId> => {
  const thread = 'thread' in order ? await findThread(order, records) : undefined
  const segment = 'thread' in order ? null : order.segment
  if (segment !== null && !(await records.documents.hasSegment(order.article, segment)))
    throw new Fault('segment.unknown', { segment })
  const called = await peopleIn(order.text, records)
  const made = decide(order, thread, called, who, at)
  if (await records.comments.insert(made))
    await records.events.add([tell(made, thread ? 'replied' : 'opened', called, who, made.at)])
  return made.thread ?? made.id
}

const decide = (
  order: Remark,
  thread: Comment | undefined,
  called: readonly Person[],
  who: Person,
  at: Date,
): Comment => ({
  ...('thread' in order
    ? { ...(thread as Comment), thread: order.thread, range: null }
    : { language: order.side, segment: order.segment, range: order.range, type: order.type, thread: null }),
  id: commentId(order.article, who.id, order.key, thread?.id ?? '', order.text),
  article: order.article,
  text: order.text,
  mentions: idsOf(called),
  by: who.id,
  at,
  edited: null,
  resolved: null,
})

export interface Amendment {
  readonly article: ArticleId
  readonly id: CommentId
}

/** Throws `comment.unknown`, also for a comment of another article. */
export const findComment = async ({ article, id }: Amendment, { comments }: Records): Promise<Comment> => {
  const found = await comments.get(id)
  if (found?.article !== article) throw new Fault('comment.unknown', { comment: id })
  return found
}

/** The comment that opened the thread; a reply opens none. */
const findThread = async (
  { article, thread }: { readonly article: ArticleId; readonly thread: CommentId },
  records: Records,
): Promise<Comment> => {
  const found = await findComment({ article, id: thread }, records)
  if (found.thread !== null) throw new Fault('comment.unknown', { comment: thread })
  return found
}

export const peopleIn = async (text: string, { people }: Records): Promise<readonly Person[]> => {
  const called = await Promise.all(handlesIn(text).map((handle) => people.byHandle(handle)))
  return called.flatMap((person) => person ?? [])
}

export const idsOf = (people: readonly Person[]): PersonId[] => people.map(({ id }) => id)

type Told = 'opened' | 'replied' | 'edited' | 'resolved' | 'reopened'

export const tell = (
  { article, language, id, thread, segment }: Comment & { readonly segment: SegmentId | null },
  act: Told,
  called: readonly Person[],
  who: Person,
  at: Date,
): Omit<Event, 'id'> => ({
  kind: 'commented',
  article,
  language,
  by: { type: 'person', person: who.id },
  at,
  data: { comment: thread ?? id, act, segment, mentions: called.map(({ handle }) => handle) },
})
