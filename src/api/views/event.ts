import { may, type Person } from '../../model/actor.ts'
import type { Event, EventKind } from '../../model/event.ts'
import type { Records } from '../../store.ts'
import type { EventReply } from '../schemas/work.ts'
import { bylines } from './byline.ts'

/** What happened to somebody's way in is for administrators, for that person and for who did it. */
export const maySee = ({ article, kind, by, data }: Event, who: Person): boolean =>
  article !== null ||
  !ABOUT_PEOPLE.includes(kind) ||
  may(who, 'administrator', null) ||
  data.person === who.handle ||
  (by?.type === 'person' && by.person === who.id)

const ABOUT_PEOPLE: readonly EventKind[] = [
  'person_added',
  'person_changed',
  'invited',
  'token_issued',
  'token_revoked',
  'password_set',
]

/** Events with slugs and handles in the place of ids. */
export const viewEvents = async (events: readonly Event[], records: Records): Promise<readonly EventReply[]> => {
  if (events.length === 0) return []
  const slugs = new Map<string, string>()
  for (const id of new Set(events.flatMap(({ article }) => article ?? [])))
    slugs.set(id, (await records.articles.get(id))?.slug ?? id)
  const { by } = await bylines(records.people)
  return events.map((event) => ({
    ...event,
    article: event.article && (slugs.get(event.article) ?? event.article),
    by: event.by && by(event.by),
    at: event.at.toISOString(),
  }))
}
