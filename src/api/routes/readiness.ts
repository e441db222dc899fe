import { Fault } from '../../model/fault.ts'
import type { Ports } from '../../step.ts'
import { readinessOf } from '../../steps/readiness.ts'
import { findTranslation } from '../find.ts'
import { verb } from '../route.ts'
import { slugAndLanguageParams } from '../schemas/article.ts'
import { readinessSchema } from '../schemas/readiness.ts'
import { bylines } from '../views/byline.ts'
import { viewReadiness } from '../views/readiness.ts'
import { findingsIn } from '../views/translation.ts'

export const readiness = ({ store, checks, voice, now }: Ports) => [
  verb({
    method: 'GET',
    path: '/api/articles/:slug/translations/:language/readiness',
    noun: 'translations',
    summary: 'All that stands in the way of signing off',
    params: slugAndLanguageParams,
    reply: readinessSchema,
    async handler({ params, language: reader }) {
      const { id } = await findTranslation(params, store)
      const found = await readinessOf(id, checks, now(), store)
      if (!found) throw new Fault('translation.unknown', params)
      return viewReadiness(found, await bylines(store.people), findingsIn(reader, voice))
    },
  }),
]
