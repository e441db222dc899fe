import { z } from 'zod'
import { Fault } from '../../model/fault.ts'
import { isLanguage, LANGUAGES, type Language, languageSchema } from '../../model/language.ts'
import { STAGES, stageOf } from '../../model/standing.ts'
import type { Ports } from '../../step.ts'
import { scheduledFor } from '../../steps/publications.ts'
import { submit } from '../../steps/submit.ts'
import { BODY_BYTES } from '../bodies.ts'
import { verb } from '../route.ts'
import {
  articleListSchema,
  articleSchema,
  slugParams,
  submissionQuery,
  submissionSchema,
  submittedSchema,
} from '../schemas/article.ts'
import { viewArticle } from '../views/article.ts'
import { bylines } from '../views/byline.ts'
import { viewSubmitted } from '../views/document.ts'

/** Articles in one answer unless more are asked for. */
const PAGE = 100

export const articles = (ports: Ports) => [
  verb({
    method: 'GET',
    path: '/api/articles',
    noun: 'articles',
    summary: 'Where every article stands, newest first',
    query: z.object({
      limit: z.coerce.number().int().min(1).max(1000).optional().describe(`Absent: ${PAGE}.`),
      language: languageSchema.optional().describe('Only articles written in it or wanted in it.'),
      stage: z
        .enum(STAGES)
        .optional()
        .describe('Only articles of which a language, or just that one, is at this stage.'),
    }),
    reply: articleListSchema,
    async handler({ query, language: reader }) {
      const byline = await bylines(ports.store.people)
      const standings = await ports.store.articles.standings({ limit: query.limit ?? PAGE })
      const chosen = standings.filter(({ article, languages }) =>
        languages.some(
          (standing) =>
            (query.language === undefined || standing.language === query.language) &&
            (query.stage === undefined || stageOf(standing, article.source) === query.stage),
        ),
      )
      const scheduled = await scheduledFor(ports.store, chosen)
      return { articles: chosen.map((standing) => viewArticle(standing, scheduled, byline, reader, ports.voice)) }
    },
  }),

  verb({
    method: 'POST',
    path: '/api/articles',
    noun: 'articles',
    summary: 'Submit a new article',
    query: submissionQuery,
    bodies: { 'application/json': submissionSchema, 'text/markdown': z.string() },
    bodyLimit: BODY_BYTES,
    status: 201,
    reply: submittedSchema,
    async handler({ query: { languages, ...query }, body }, who) {
      const said = { ...query, languages: languages === undefined ? undefined : tagsOf(languages) }
      const submission = typeof body === 'string' ? { ...said, markdown: body } : { ...said, ...body }
      return viewSubmitted(await submit(submission, who, ports), await bylines(ports.store.people))
    },
  }),

  verb({
    method: 'GET',
    path: '/api/articles/:slug',
    noun: 'articles',
    summary: 'Where one article stands',
    params: slugParams,
    reply: articleSchema,
    async handler({ params: { slug }, language }) {
      const [standing] = await ports.store.articles.standings({ slug })
      if (!standing) throw new Fault('article.unknown', { slug })
      const scheduled = await scheduledFor(ports.store, [standing])
      return viewArticle(standing, scheduled, await bylines(ports.store.people), language, ports.voice)
    },
  }),
]

const tagsOf = (list: string): readonly Language[] =>
  list
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
    .map((tag) => {
      if (!isLanguage(tag)) throw new Fault('language.unknown', { found: tag, expected: LANGUAGES.join(', ') })
      return tag
    })
