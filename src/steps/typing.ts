import type { Draft } from '../model/draft.ts'
import { Fault } from '../model/fault.ts'
import type { SegmentId } from '../model/ids.ts'
import type { Language } from '../model/language.ts'
import type { Act } from '../step.ts'
import type { Records } from '../store.ts'
import type { Typing } from '../workbench.ts'
import { findWanted } from './find.ts'
import { demand } from './rights.ts'

/**
 * Keeps what somebody is typing. It is no edit: nobody is told, no etag moves, and nothing waits for it. Throws
 * `rights.missing`, `article.unknown`, `translation.unknown`, and `segment.unknown` for one that the article never had.
 */
export const saveDraft: Act<Omit<Typing, 'person'>, Pick<Draft, 'number' | 'at'>> = async (typing, who, { store }) => {
  await demand(who, 'translator', typing.language, store.people)
  const saved = await store.drafts.save({ ...typing, person: who.id })
  if (!saved) throw await missing(typing, store)
  return saved
}

const missing = async ({ slug, language, segment }: Omit<Typing, 'person'>, records: Records): Promise<Fault> => {
  const article = await findWanted({ slug, language }, records)
  return (await records.documents.hasSegment(article.id, segment))
    ? new Fault('translation.unknown', { slug, language })
    : new Fault('segment.unknown', { segment })
}

interface OwnDraft {
  readonly slug: string
  readonly language: Language
  readonly segment: SegmentId
}

/** Gives up a draft: it stays in its author's history. `false` when there was none. */
export const discardDraft: Act<OwnDraft, boolean> = async ({ segment, ...place }, who, { store }) => {
  const { id: article } = await findWanted(place, store)
  const of = { article, language: place.language, person: who.id }
  return (await store.drafts.end(of, [segment], 'discarded')) > 0
}
