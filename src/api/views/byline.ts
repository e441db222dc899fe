import type { Actor } from '../../model/actor.ts'
import type { People } from '../../store.ts'
import type { By } from '../schemas/people.ts'

/** People by the handle that their colleagues know. */
export interface Byline {
  readonly handle: (person: string) => string
  readonly by: (actor: Actor) => By
}

export const bylines = async (people: People): Promise<Byline> => {
  const handles = new Map<string, string>((await people.all()).map(({ id, handle }) => [id, handle]))
  const handle = (person: string) => handles.get(person) ?? person
  return { handle, by: (actor) => (actor.type === 'person' ? { ...actor, person: handle(actor.person) } : actor) }
}
