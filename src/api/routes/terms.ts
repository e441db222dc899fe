import { segmentsOf } from '../../model/document.ts'
import { Fault } from '../../model/fault.ts'
import { plainText } from '../../model/inline.ts'
import type { Ports } from '../../step.ts'
import { findDesk } from '../../steps/find.ts'
import { findTerms, termIndex } from '../../text/terms.ts'
import { findTranslation } from '../find.ts'
import { verb } from '../route.ts'
import { slugAndLanguageParams } from '../schemas/article.ts'
import { termListSchema } from '../schemas/knowledge.ts'
import { bylines } from '../views/byline.ts'
import { viewConcept } from '../views/concept.ts'

export const terms = ({ store }: Ports) => [
  verb({
    method: 'GET',
    path: '/api/articles/:slug/translations/:language/terms',
    noun: 'translations',
    summary: 'The concepts that occur in a translation or its source, whole: what its checks go by',
    params: slugAndLanguageParams,
    reply: termListSchema,
    async handler({ params }) {
      const desk = await findDesk(store, (await findTranslation(params, store)).id)
      if (!desk) throw new Fault('translation.unknown', params)
      const { source, target } = desk.translation
      const concepts = await store.concepts.all()
      const sources = desk.units.flatMap(segmentsOf).map(({ content }) => plainText(content))
      const targets = desk.targets.flatMap((one) => ('content' in one ? plainText(one.content) : []))
      const occur = (texts: readonly string[], language: typeof source) =>
        texts.flatMap((text) => findTerms(termIndex(concepts, language), text).map(({ concept }) => concept.id))
      const ids = new Set([...occur(sources, source), ...occur(targets, target)])
      const byline = await bylines(store.people)
      return {
        source,
        target,
        concepts: concepts.filter(({ id }) => ids.has(id)).map((concept) => viewConcept(concept, byline)),
      }
    },
  }),
]
