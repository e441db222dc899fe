import { z } from 'zod'
import { Fault } from '../../model/fault.ts'
import type { SegmentId } from '../../model/ids.ts'
import type { Ports } from '../../step.ts'
import { revised } from '../../steps/compare.ts'
import { findDesk } from '../../steps/find.ts'
import { findTranslation } from '../find.ts'
import { verb } from '../route.ts'
import { slugAndLanguageParams } from '../schemas/article.ts'
import { historySchema, translationSchema } from '../schemas/translation.ts'
import { bylines } from '../views/byline.ts'
import { findingsIn, viewTarget, viewTranslation } from '../views/translation.ts'

export const translations = ({ store, voice }: Ports) => [
  verb({
    method: 'GET',
    path: '/api/articles/:slug/translations/:language',
    noun: 'translations',
    summary: 'A translation, sentence beside sentence, with suggestions and findings',
    params: slugAndLanguageParams,
    reply: translationSchema,
    etag: ({ etag }) => etag,
    async handler({ params, language: reader }) {
      const { id } = await findTranslation(params, store)
      // the etag is read before the targets: a change in between makes an edit stale, and is never overwritten
      const desk = await findDesk(store, id)
      if (!desk) throw new Fault('translation.unknown', params)
      const change = await revised(desk.document, store.documents, (one) => store.documents.units(one.id))
      const suggestions = await store.translations.suggestions(id)
      const findings = await store.translations.findings(id)
      const byline = await bylines(store.people)
      return viewTranslation(desk, change, suggestions, findings, byline, findingsIn(reader, voice))
    },
  }),

  verb({
    method: 'GET',
    path: '/api/articles/:slug/translations/:language/segments/:segment/history',
    noun: 'translations',
    summary: 'Every target that a segment ever had, newest first',
    params: slugAndLanguageParams.extend({ segment: z.string() }),
    reply: historySchema,
    async handler({ params }) {
      const { id } = await findTranslation(params, store)
      const byline = await bylines(store.people)
      const targets = await store.translations.history(id, params.segment as SegmentId)
      return { targets: targets.map((target) => viewTarget(target, byline)) }
    },
  }),
]
