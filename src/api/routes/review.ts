import type { SegmentId } from '../../model/ids.ts'
import type { Ports } from '../../step.ts'
import { review as reviewSegments } from '../../steps/review.ts'
import { baseOf } from '../base.ts'
import { findTranslation } from '../find.ts'
import { verb } from '../route.ts'
import { slugAndLanguageParams } from '../schemas/article.ts'
import { ifMatchHeader, reviewedSchema, reviewSchema } from '../schemas/translation.ts'

export const review = (ports: Ports) => [
  verb({
    method: 'POST',
    path: '/api/articles/:slug/translations/:language/review',
    noun: 'translations',
    summary: 'Confirm segments, or send them back with a note',
    params: slugAndLanguageParams,
    headers: ifMatchHeader,
    bodies: { 'application/json': reviewSchema },
    reply: reviewedSchema,
    etag: ({ etag }) => etag,
    async handler({ params, headers, body }, who) {
      const base = baseOf(headers, body)
      const translation = await findTranslation(params, ports.store)
      const segments = body.segments as readonly SegmentId[] | undefined
      const { dry, verdict } = body
      const { sample, ...reviewed } = await reviewSegments(
        { translation: translation.id, base, segments, dry, verdict },
        who,
        ports,
      )
      return { ...reviewed, ...(sample && { sample: [...sample] }) }
    },
  }),
]
