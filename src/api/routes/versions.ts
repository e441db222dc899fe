import type { Ports } from '../../step.ts'
import { findArticle } from '../find.ts'
import { verb } from '../route.ts'
import { slugParams } from '../schemas/article.ts'
import { versionListSchema } from '../schemas/version.ts'
import { bylines } from '../views/byline.ts'
import { revisionOf, viewVersion } from '../views/version.ts'

export const versions = (ports: Ports) => [
  verb({
    method: 'GET',
    path: '/api/articles/:slug/versions',
    noun: 'versions',
    summary: 'Every signed-off version of an article',
    params: slugParams,
    reply: versionListSchema,
    async handler({ params: { slug } }) {
      const article = await findArticle(slug, ports.store)
      const byline = await bylines(ports.store.people)
      const views = []
      for (const version of await ports.store.versions.of(article.id))
        views.push(viewVersion(version, await revisionOf(version, ports.store), byline))
      return { versions: views }
    },
  }),
]
