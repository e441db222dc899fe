import type { SegmentId } from '../../model/ids.ts'
import type { Ports } from '../../step.ts'
import { unitsOf } from '../../steps/find.ts'
import { discardDraft, saveDraft } from '../../steps/typing.ts'
import { findArticle, findTranslation } from '../find.ts'
import { verb } from '../route.ts'
import { slugAndLanguageParams } from '../schemas/article.ts'
import {
  draftDiscardedSchema,
  draftHistorySchema,
  draftListSchema,
  draftSavedSchema,
  draftTypedSchema,
  spotParams,
} from '../schemas/drafts.ts'
import { bylines } from '../views/byline.ts'
import { viewDrafts, viewFormerDrafts } from '../views/draft.ts'

const DRAFTS = '/api/articles/:slug/translations/:language/drafts'

export const drafts = (ports: Ports) => [
  verb({
    method: 'PUT',
    path: `${DRAFTS}/:segment`,
    noun: 'drafts',
    summary: 'Keep what is being typed: it is no edit, and nobody is told',
    params: spotParams,
    bodies: { 'application/json': draftTypedSchema },
    reply: draftSavedSchema,
    async handler({ params, body }, who) {
      const segment = params.segment as SegmentId
      const { number, at } = await saveDraft(
        { ...params, ...body, segment, replaces: body.replaces ?? null },
        who,
        ports,
      )
      return { segment, number, at: at.toISOString() }
    },
  }),

  verb({
    method: 'DELETE',
    path: `${DRAFTS}/:segment`,
    noun: 'drafts',
    summary: 'Give up what was typed: for thirty days it is in the history',
    params: spotParams,
    reply: draftDiscardedSchema,
    handler: async ({ params }, who) => ({
      discarded: await discardDraft({ ...params, segment: params.segment as SegmentId }, who, ports),
    }),
  }),

  verb({
    method: 'GET',
    path: DRAFTS,
    noun: 'drafts',
    summary: 'What is being typed in a translation: my own texts, and where others type',
    params: slugAndLanguageParams,
    reply: draftListSchema,
    async handler({ params }, who) {
      const { store } = ports
      const translation = await findTranslation(params, store)
      const units = await unitsOf(store, translation)
      const drafts = await store.drafts.of(translation.article, params.language)
      const leases = await store.leases.of(translation.article, params.language)
      return viewDrafts(drafts, leases, { translation, units }, who.id, await bylines(store.people))
    },
  }),

  verb({
    method: 'GET',
    path: `${DRAFTS}/:segment/history`,
    noun: 'drafts',
    summary: 'What I had typed into a segment and is no draft any more, newest first',
    params: spotParams,
    reply: draftHistorySchema,
    async handler({ params: { slug, language, segment } }, who) {
      const { id: article } = await findArticle(slug, ports.store)
      const spot = { article, language, segment: segment as SegmentId }
      return viewFormerDrafts(await ports.store.drafts.history(spot, who.id))
    },
  }),
]
