import { Fault } from '../../model/fault.ts'
import type { Ports } from '../../step.ts'
import { findArticle } from '../find.ts'
import { verb } from '../route.ts'
import { slugAndLanguageParams, slugParams } from '../schemas/article.ts'
import { editionListSchema, editionTextSchema } from '../schemas/version.ts'
import { viewEdition } from '../views/version.ts'

export const editions = (ports: Ports) => [
  verb({
    method: 'GET',
    path: '/api/articles/:slug/editions',
    noun: 'editions',
    summary: 'The editions of an article, live or withdrawn',
    params: slugParams,
    reply: editionListSchema,
    async handler({ params: { slug } }) {
      const article = await findArticle(slug, ports.store)
      return { editions: (await ports.store.editions.of(article.id)).map(viewEdition) }
    },
  }),

  verb({
    method: 'GET',
    path: '/api/articles/:slug/editions/:language',
    noun: 'editions',
    summary: 'One edition with its text',
    params: slugAndLanguageParams,
    reply: editionTextSchema,
    async handler({ params: { slug, language } }) {
      const article = await findArticle(slug, ports.store)
      const edition = await ports.store.editions.get(article.id, language)
      if (!edition) throw new Fault('edition.unknown', { slug, language })
      return { ...viewEdition(edition), markdown: edition.markdown, html: edition.html }
    },
  }),
]
