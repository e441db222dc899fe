import { z } from 'zod'
import { Fault } from '../../model/fault.ts'
import type { Ports } from '../../step.ts'
import { submit } from '../../steps/submit.ts'
import { BODY_BYTES } from '../bodies.ts'
import { findArticle } from '../find.ts'
import { verb } from '../route.ts'
import { documentSchema, revisionQuery, revisionSchema, slugParams, submittedSchema } from '../schemas/article.ts'
import { bylines } from '../views/byline.ts'
import { viewSubmitted } from '../views/document.ts'

export const documents = (ports: Ports) => [
  verb({
    method: 'POST',
    path: '/api/articles/:slug/documents',
    noun: 'documents',
    summary: 'Submit a revision of an article',
    params: slugParams,
    query: revisionQuery,
    bodies: { 'application/json': revisionSchema, 'text/markdown': z.string() },
    bodyLimit: BODY_BYTES,
    status: 201,
    reply: submittedSchema,
    async handler({ params: { slug }, query, body }, who) {
      const article = await findArticle(slug, ports.store)
      const { markdown, minor } =
        typeof body === 'string' ? { markdown: body, minor: undefined } : { markdown: body.markdown, minor: body.minor }
      const submission = {
        slug,
        source: article.source,
        revise: true,
        markdown,
        minor: minor ?? query.minor === 'true',
      }
      return viewSubmitted(await submit(submission, who, ports), await bylines(ports.store.people))
    },
  }),

  verb({
    method: 'GET',
    path: '/api/articles/:slug/documents/:revision',
    noun: 'documents',
    summary: "One revision, the author's bytes",
    params: slugParams.extend({ revision: z.coerce.number().int().min(1) }),
    reply: documentSchema,
    async handler({ params: { slug, revision } }) {
      const article = await findArticle(slug, ports.store)
      const document = await ports.store.documents.byRevision(article.id, revision)
      if (!document) throw new Fault('article.unknown', { slug: `${slug} (${revision})` })
      return {
        ...viewSubmitted({ article, document }, await bylines(ports.store.people)),
        markdown: document.markdown,
      }
    },
  }),
]
