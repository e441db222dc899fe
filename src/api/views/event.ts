import type { Event } from '../../model/event.ts'
import type { Records } from '../../store.ts'
import type { EventReply } from '../schemas/work.ts'
import { bylines } from './byline.ts'

/** Events with slugs and handles in the place of ids. */
export const viewEvents = async (events: readonly Event[], records: Records): Promise<readonly EventReply[]> => {
  if (events.length === 0) return []
  const slugs = new Map<string, string>()
  for (const id of new Set(events.map(({ article }) => article)))
    slugs.set(id, (await records.articles.get(id))?.slug ?? id)
  const { by } = await bylines(records.people)
  return events.map((event) => ({
    ...event,
    article: slugs.get(event.article) ?? event.article,
    by: event.by && by(event.by),
    at: event.at.toISOString(),
  }))
}
