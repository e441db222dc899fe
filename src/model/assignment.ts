import { may, type Person } from './actor.ts'
import type { ArticleId, PersonId } from './ids.ts'
import type { Language } from './language.ts'

/** Whose work one language of an article is, and until when. */
export interface Assignment {
  readonly article: ArticleId
  readonly language: Language
  readonly person: PersonId | null
  readonly due: Date | null
  readonly by: PersonId
  readonly at: Date
}

/**
 * Whether the person may assign so. Who submits, reviews or publishes in the language may; who translates into it may take
 * what nobody has and give back their own, and leaves the time as it is.
 */
export const mayAssign = (
  who: Person,
  language: Language,
  former: Pick<Assignment, 'person' | 'due'>,
  wanted: Pick<Assignment, 'person' | 'due'>,
): boolean => {
  if ((['author', 'reviewer', 'publisher'] as const).some((role) => may(who, role, language))) return true
  const isOwn = (former.person ?? who.id) === who.id && (wanted.person ?? who.id) === who.id
  return may(who, 'translator', language) && isOwn && former.due?.getTime() === wanted.due?.getTime()
}
