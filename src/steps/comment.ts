import { Fault } from '../model/fault.ts'
import type { CommentId } from '../model/ids.ts'
import type { Act } from '../step.ts'
import { type Amendment, findComment, idsOf, peopleIn, type Remark, remark, tell } from './remark.ts'

/** Says something of a sentence. Throws `segment.unknown` and `comment.unknown`. Answers the thread's id. */
export const comment: Act<Remark, CommentId> = (order, who, { store, now }) =>
  store.transaction((records) => remark(order, who, now(), records))

/** Rewrites one's own comment; its former texts are kept. Throws `comment.unknown`, `comment.foreign`. Answers the thread's id. */
export const rewrite: Act<Amendment & { readonly text: string }, CommentId> = (order, who, { store, now }) =>
  store.transaction(async (records) => {
    const found = await findComment(order, records)
    if (found.by !== who.id) {
      const author = await records.people.get(found.by)
      throw new Fault('comment.foreign', { author: author?.handle ?? found.by })
    }
    const thread = found.thread ?? found.id
    if (found.text === order.text) return thread
    const called = await peopleIn(order.text, records)
    const at = now()
    await records.comments.rewrite(found.id, { text: order.text, mentions: idsOf(called), at })
    await records.events.add([tell(found, 'edited', called, who, at)])
    return thread
  })

/** Closes the comment's thread, or opens it again. Throws `comment.unknown`. Answers the thread's id. */
export const resolve: Act<Amendment & { readonly resolved: boolean }, CommentId> = (order, who, { store, now }) =>
  store.transaction(async (records) => {
    const found = await findComment(order, records)
    const thread = found.thread ? await findComment({ ...order, id: found.thread }, records) : found
    if ((thread.resolved !== null) === order.resolved) return thread.id
    const at = now()
    await records.comments.resolve(thread.id, order.resolved ? { by: who.id, at } : null)
    await records.events.add([tell(thread, order.resolved ? 'resolved' : 'reopened', [], who, at)])
    return thread.id
  })
