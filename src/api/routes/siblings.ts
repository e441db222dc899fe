import type { SegmentId } from '../../model/ids.ts'
import type { Ports } from '../../step.ts'
import { siblings as findSiblings } from '../../steps/siblings.ts'
import { findArticle } from '../find.ts'
import { verb } from '../route.ts'
import { siblingListSchema, siblingParams } from '../schemas/siblings.ts'
import { bylines } from '../views/byline.ts'
import { viewTarget } from '../views/translation.ts'

export const siblings = ({ store }: Ports) => [
  verb({
    method: 'GET',
    path: '/api/articles/:slug/segments/:segment/siblings',
    noun: 'translations',
    summary: 'The same sentence in every language',
    params: siblingParams,
    reply: siblingListSchema,
    async handler({ params: { slug, segment } }) {
      const found = await findSiblings(await findArticle(slug, store), segment as SegmentId, store)
      const byline = await bylines(store.people)
      return {
        siblings: found.map(({ language, targets, edition }) => ({
          language,
          segments: targets.map((target) => ({ id: target.segment, target: viewTarget(target, byline) })),
          edition,
        })),
      }
    },
  }),
]
