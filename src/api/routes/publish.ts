import type { Ports } from '../../step.ts'
import { schedule } from '../../steps/schedule.ts'
import { withdraw } from '../../steps/withdraw.ts'
import { findArticle } from '../find.ts'
import { unfit } from '../fit.ts'
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
      const instant = at === undefined ? undefined : new Date(at)
      // as the command line has it: whoever names an instant that is over means another
      if (instant && instant <= ports.now())
        throw unfit('body.at', JSON.stringify(at), ['future', `> ${ports.now().toISOString()}`])
      const { version, job } = await schedule({ article: article.id, language, at: instant }, who, ports)
      const revision = await revisionOf(version, ports.store)
      return {
        version: viewVersion(version, revision, await bylines(ports.store.people)),
        state: job === null ? ('live' as const) : instant ? ('scheduled' as const) : ('under_way' as const),
        scheduled: job !== null && instant ? instant.toISOString() : null,
        job,
      }
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
      return { languages: [...withdrawn.languages], cancelled: [...withdrawn.cancelled] }
    },
  }),
]
