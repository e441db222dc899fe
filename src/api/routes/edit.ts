import { segmentsOf } from '../../model/document.ts'
import type { Ports } from '../../step.ts'
import { edit as editSegments } from '../../steps/edit.ts'
import { unitsOf } from '../../steps/find.ts'
import { baseOf } from '../base.ts'
import { BODY_BYTES } from '../bodies.ts'
import { findTranslation } from '../find.ts'
import { verb } from '../route.ts'
import { slugAndLanguageParams } from '../schemas/article.ts'
import { editedSchema, editSchema, ifMatchHeader } from '../schemas/translation.ts'
import { readTyped } from '../typed.ts'

export const edit = (ports: Ports) => [
  verb({
    method: 'PATCH',
    path: '/api/articles/:slug/translations/:language/segments',
    noun: 'translations',
    summary: 'Put text into segments: all of them or, when one is refused, none',
    params: slugAndLanguageParams,
    headers: ifMatchHeader,
    bodies: { 'application/json': editSchema },
    bodyLimit: BODY_BYTES,
    reply: editedSchema,
    etag: ({ etag }) => etag,
    async handler({ params, headers, body }, who) {
      const base = baseOf(headers, body)
      const translation = await findTranslation(params, ports.store)
      const units = await unitsOf(ports.store, translation)
      const sources = new Map(units.flatMap(segmentsOf).map(({ id, content }) => [id, content]))
      const targets = body.segments.map((typed) => readTyped(typed, sources))
      return editSegments({ translation: translation.id, base, targets, confirm: body.confirm }, who, ports)
    },
  }),
]
