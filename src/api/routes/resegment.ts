import type { SegmentId } from '../../model/ids.ts'
import type { Ports } from '../../step.ts'
import { resegment as resegmentTranslation } from '../../steps/resegment.ts'
import { baseOf } from '../base.ts'
import { findTranslation } from '../find.ts'
import { verb } from '../route.ts'
import { slugAndLanguageParams } from '../schemas/article.ts'
import { editedSchema, ifMatchHeader, resegmentSchema } from '../schemas/translation.ts'

export const resegment = (ports: Ports) => [
  verb({
    method: 'POST',
    path: '/api/articles/:slug/translations/:language/segmentation',
    noun: 'translations',
    summary: 'Split a segment, merge it with the next one, or cut everything anew: for this language alone',
    params: slugAndLanguageParams,
    headers: ifMatchHeader,
    bodies: { 'application/json': resegmentSchema },
    reply: editedSchema,
    etag: ({ etag }) => etag,
    async handler({ params, headers, body: { base, order } }, who) {
      const { id: translation } = await findTranslation(params, ports.store)
      const cutting = 'segment' in order ? { ...order, segment: order.segment as SegmentId } : order
      return resegmentTranslation({ translation, base: baseOf(headers, { base }), order: cutting }, who, ports)
    },
  }),
]
