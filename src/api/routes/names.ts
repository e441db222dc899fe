import type { Ports } from '../../step.ts'
import { namesOfArticle } from '../../steps/names.ts'
import { findArticle } from '../find.ts'
import { verb } from '../route.ts'
import { slugParams } from '../schemas/article.ts'
import { nameListSchema } from '../schemas/names.ts'

export const names = (ports: Ports) => [
  verb({
    method: 'GET',
    path: '/api/articles/:slug/names',
    noun: 'names',
    summary: 'Names of the article that the termbase does not know, with proposals for the languages wanted',
    params: slugParams,
    reply: nameListSchema,
    async handler({ params: { slug } }) {
      const article = await findArticle(slug, ports.store)
      const found = await namesOfArticle(article, ports.store)
      return {
        source: article.source,
        names: found.map(({ forms, proposals, ...name }) => ({
          ...name,
          forms: [...forms],
          proposals: proposals.map(({ rules, ...proposal }) => ({ ...proposal, rules: [...rules] })),
        })),
      }
    },
  }),
]
