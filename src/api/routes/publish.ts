import type { Ports } from '../../step.ts'
import { schedule } from '../../steps/schedule.ts'
import { withdraw } from '../../steps/withdraw.ts'
import { findArticle } from '../find.ts'
import { verb } from '../route.ts'
import { slugParams } from '../schemas/article.ts'
import { publishedSchema, publishSchema, withdrawnSchema, withdrawSchema } from '../schemas/version.ts'
import { bylines } from '../views/byline.ts'
import { revisionOf, viewVersion } from '../views/version.ts'

export const publish = (ports: Ports) => [
  verb({
    method: 'POST',
    path: '/api/articles/:slug/publish',
    noun: 'editions',
    summary: 'Let the latest version of a language go to readers, now or at an instant',
    params: slugParams,
    bodies: { 'application/json': publishSchema },
    status: 202,
    reply: publishedSchema,
    async handler({ params: { slug }, body: { language, at } }, who) {
      const article = await findArticle(slug, ports.store)
      const order = { article: article.id, language, at: at === undefined ? undefined : new Date(at) }
      const { version, job } = await schedule(order, who, ports)
      const revision = await revisionOf(version, ports.store)
      return { version: viewVersion(version, revision, await bylines(ports.store.people)), job }
    },
  }),

  verb({
    method: 'POST',
    path: '/api/articles/:slug/withdraw',
    noun: 'editions',
    summary: 'Take editions away from readers, in every channel',
    params: slugParams,
    bodies: { 'application/json': withdrawSchema },
    status: 202,
    reply: withdrawnSchema,
    async handler({ params: { slug }, body: { mode, languages } }, who) {
      const article = await findArticle(slug, ports.store)
      const withdrawn = await withdraw({ article: article.id, mode, languages }, who, ports)
      return { languages: [...withdrawn.languages] }
    },
  }),
]
