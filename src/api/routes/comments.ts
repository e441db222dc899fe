import { randomUUID } from 'node:crypto'
import type { Article } from '../../model/article.ts'
import type { Comment } from '../../model/comment.ts'
import { segmentsOf } from '../../model/document.ts'
import { Fault } from '../../model/fault.ts'
import type { CommentId, SegmentId } from '../../model/ids.ts'
import type { Language } from '../../model/language.ts'
import type { Ports } from '../../step.ts'
import { comment, resolve, rewrite } from '../../steps/comment.ts'
import { findWanted, unitsOf } from '../../steps/find.ts'
import { findArticle } from '../find.ts'
import { verb } from '../route.ts'
import { slugParams } from '../schemas/article.ts'
import {
  commentAmendedSchema,
  commentHistorySchema,
  commentListSchema,
  commentParams,
  commentQuery,
  commentSchema,
  commentWrittenSchema,
  mentionListSchema,
} from '../schemas/comments.ts'
import { bylines } from '../views/byline.ts'
import { viewThreads } from '../views/comment.ts'

const COMMENTS = '/api/articles/:slug/comments'

export const comments = (ports: Ports) => {
  const { store } = ports

  const threadsOf = async (article: Article, found: readonly Comment[]) =>
    viewThreads(found, await goneFrom(article, found, ports), await bylines(store.people))

  const threadOf = async (article: Article, id: CommentId) => {
    const found = (await store.comments.of(article.id)).filter((one) => one.id === id || one.thread === id)
    const [thread] = await threadsOf(article, found)
    if (!thread) throw new Fault('comment.unknown', { comment: id })
    return thread
  }

  return [
    verb({
      method: 'GET',
      path: COMMENTS,
      noun: 'comments',
      summary: 'What was said of an article, thread by thread, oldest first',
      params: slugParams,
      query: commentQuery,
      reply: commentListSchema,
      async handler({ params: { slug }, query: { language } }) {
        const article = await findArticle(slug, store)
        return { comments: await threadsOf(article, await store.comments.of(article.id, language)) }
      },
    }),

    verb({
      method: 'POST',
      path: COMMENTS,
      noun: 'comments',
      summary: 'Say something of a sentence, or reply; answers the thread',
      params: slugParams,
      bodies: { 'application/json': commentWrittenSchema },
      status: 201,
      reply: commentSchema,
      async handler({ params: { slug }, body }, who) {
        const article = await findArticle(slug, store)
        const remark = { article: article.id, text: body.text, key: body.key ?? randomUUID() }
        if ('thread' in body)
          return threadOf(article, await comment({ ...remark, thread: body.thread as CommentId }, who, ports))
        const { language: side, range = null, type = 'remark' } = body
        if (side !== null) await findWanted({ slug, language: side }, store)
        const segment = body.segment as SegmentId | null
        return threadOf(article, await comment({ ...remark, side, segment, range, type }, who, ports))
      },
    }),

    verb({
      method: 'PATCH',
      path: `${COMMENTS}/:id`,
      noun: 'comments',
      summary: 'Rewrite my own comment, or close a thread and open it again; answers the thread',
      params: commentParams,
      bodies: { 'application/json': commentAmendedSchema },
      reply: commentSchema,
      async handler({ params, body }, who) {
        const article = await findArticle(params.slug, store)
        const amended = { article: article.id, id: params.id as CommentId }
        const thread =
          'text' in body
            ? await rewrite({ ...amended, text: body.text }, who, ports)
            : await resolve({ ...amended, resolved: body.resolved }, who, ports)
        return threadOf(article, thread)
      },
    }),

    verb({
      method: 'GET',
      path: `${COMMENTS}/:id/history`,
      noun: 'comments',
      summary: 'Every text that a comment had, newest first',
      params: commentParams,
      reply: commentHistorySchema,
      async handler({ params: { slug, id } }) {
        const article = await findArticle(slug, store)
        const found = await store.comments.get(id as CommentId)
        if (found?.article !== article.id) throw new Fault('comment.unknown', { comment: id })
        const texts = await store.comments.texts(found.id)
        return { texts: texts.map(({ text, at }) => ({ text, at: at.toISOString() })) }
      },
    }),

    verb({
      method: 'GET',
      path: '/api/mentions',
      noun: 'comments',
      summary: 'Where somebody called me and the thread is still open, newest first',
      reply: mentionListSchema,
      async handler(_, who) {
        const mentions = []
        const { handle } = await bylines(store.people)
        for (const { article: id, ...one } of await store.comments.mentioning(who.id)) {
          const article = await store.articles.get(id)
          const document = await store.documents.latest(id)
          mentions.push({
            article: article?.slug ?? id,
            title: document?.title ?? '',
            comment: one.thread ?? one.id,
            id: one.id,
            language: one.language,
            segment: one.segment,
            text: one.text,
            by: handle(one.by),
            at: one.at.toISOString(),
          })
        }
        return { mentions }
      },
    }),
  ]
}

/** Which comments have lost their segment: on the source, as the latest document is cut; else as that language cuts it. */
const goneFrom = async (
  { id }: Article,
  found: readonly Comment[],
  { store }: Ports,
): Promise<(comment: Comment) => boolean> => {
  const document = await store.documents.latest(id)
  if (!document) return () => false
  const present = new Map<Language | null, ReadonlySet<string>>()
  const idsIn = (units: Awaited<ReturnType<typeof unitsOf>>) =>
    new Set<string>(units.flatMap(segmentsOf).map((one) => one.id))
  const sides = new Set(found.flatMap(({ language, segment }) => (segment === null ? [] : [language])))
  if (sides.has(null)) present.set(null, idsIn(await store.documents.units(document.id)))
  for (const translation of await store.translations.ofDocument(document.id))
    if (sides.has(translation.target)) present.set(translation.target, idsIn(await unitsOf(store, translation)))
  return ({ language, segment }) => segment !== null && present.get(language)?.has(segment) === false
}
