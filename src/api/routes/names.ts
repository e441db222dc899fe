import { LANGUAGES } from '../../model/language.ts'
import type { Ports } from '../../step.ts'
import { namesOfArticle } from '../../steps/names.ts'
import { knownParts } from '../../text/names/known.ts'
import { proposeName } from '../../text/names/propose.ts'
import { findArticle } from '../find.ts'
import { verb } from '../route.ts'
import { slugParams } from '../schemas/article.ts'
import { nameListSchema, proposalsAskedSchema, proposalsSchema } from '../schemas/names.ts'

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

  verb({
    method: 'POST',
    path: '/api/names/proposals',
    noun: 'names',
    summary: 'How the other languages may write a name',
    bodies: { 'application/json': proposalsAskedSchema },
    reply: proposalsSchema,
    async handler({ body }) {
      const concepts = await ports.store.concepts.all()
      const found = LANGUAGES.filter((target) => target !== body.language).flatMap((target) => {
        const pair = { source: body.language, target }
        return proposeName(body.name, pair, knownParts(concepts, pair)) ?? []
      })
      return { ...body, proposals: found.map(({ rules, ...proposal }) => ({ ...proposal, rules: [...rules] })) }
    },
  }),
]
