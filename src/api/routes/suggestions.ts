import type { Ports } from '../../step.ts'
import { askAgain } from '../../steps/askAgain.ts'
import { findTranslation } from '../find.ts'
import { verb } from '../route.ts'
import { slugAndLanguageParams } from '../schemas/article.ts'
import { askedAgainSchema } from '../schemas/siblings.ts'

export const suggestions = (ports: Ports) => [
  verb({
    method: 'POST',
    path: '/api/articles/:slug/translations/:language/suggestions',
    noun: 'translations',
    summary: 'Ask memory and engines again for what is still empty',
    params: slugAndLanguageParams,
    status: 202,
    reply: askedAgainSchema,
    async handler({ params }, who) {
      const { id } = await findTranslation(params, ports.store)
      return askAgain({ translation: id }, who, ports)
    },
  }),
]
