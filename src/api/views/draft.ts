import type { z } from 'zod'
import { segmentsOf, type Unit } from '../../model/document.ts'
import type { Draft, FormerDraft } from '../../model/draft.ts'
import type { PersonId } from '../../model/ids.ts'
import type { Lease } from '../../model/lease.ts'
import type { Translation } from '../../model/translation.ts'
import type { draftHistorySchema, draftListSchema, draftSchema } from '../schemas/drafts.ts'
import { readTagged } from '../typed.ts'
import type { Byline } from './byline.ts'
import { viewText } from './translation.ts'

/** What is being typed in a translation, as one of those who do may see it. `units`: as the translation cuts them. */
export const viewDrafts = (
  drafts: readonly Draft[],
  leases: readonly Lease[],
  { translation, units }: { readonly translation: Translation; readonly units: readonly Unit[] },
  reader: PersonId,
  { handle }: Byline,
): z.input<typeof draftListSchema> => {
  const sources = new Map(units.flatMap(segmentsOf).map(({ id, content }) => [id, content]))
  const view = (draft: Draft): z.input<typeof draftSchema> => {
    const source = sources.get(draft.segment)
    const current = draft.translation === translation.id
    return {
      segment: draft.segment,
      number: draft.number,
      tagged: draft.tagged,
      content: (source && readTagged(draft.tagged, source)) ?? null,
      // an etag counts the edits of one translation, and a revision begins another
      base: current ? draft.base : 0,
      was: draft.was && viewText(draft.was),
      at: draft.at.toISOString(),
      current,
      gone: source === undefined,
    }
  }
  const taken = new Set(leases.flatMap((lease) => (lease.holder === reader ? [`${lease.from} ${lease.segment}`] : [])))
  return {
    mine: drafts.filter(({ person }) => person === reader).map(view),
    others: drafts
      .filter(({ person }) => person !== reader)
      .map(({ person, segment, at, tagged }) => ({
        person: handle(person),
        segment,
        at: at.toISOString(),
        tagged: taken.has(`${person} ${segment}`) ? tagged : null,
      })),
  }
}

export const viewFormerDrafts = (drafts: readonly FormerDraft[]): z.input<typeof draftHistorySchema> => ({
  drafts: drafts.map(({ number, tagged, base, at, ended, why }) => ({
    number,
    tagged,
    base,
    at: at.toISOString(),
    ended: ended.toISOString(),
    why,
  })),
})
