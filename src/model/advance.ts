import type { Actor } from './actor.ts'
import type { PersonId } from './ids.ts'
import type { Content } from './inline.ts'
import type { FilledTarget, Origin, Target } from './translation.ts'

/** What can happen to a target. */
export type Move =
  /** An engine or the memory fills an empty target; it never touches one that holds something. */
  | { readonly type: 'draft'; readonly content: Content; readonly origin: Origin; readonly by: Actor }
  | { readonly type: 'edit'; readonly content: Content; readonly by: PersonId }
  | { readonly type: 'confirm'; readonly by: PersonId }
  | { readonly type: 'send_back'; readonly by: PersonId }
  | { readonly type: 'finalize'; readonly by: PersonId }

/**
 * The target after the move, or `undefined` where the move is not to be had: nothing rises by more
 * than one step of authority, machines reach `translated` only, and only an edit or a send-back lowers.
 */
export const advance = (target: Target, move: Move, at: Date): FilledTarget | undefined => {
  const { segment } = target
  if (target.state === 'initial') {
    if (move.type === 'draft')
      return { state: 'translated', segment, content: move.content, origin: move.origin, by: move.by, at }
    if (move.type === 'edit')
      return {
        state: 'translated',
        segment,
        content: move.content,
        origin: { type: 'person' },
        by: person(move.by),
        at,
      }
    return undefined
  }
  switch (move.type) {
    case 'draft':
      return undefined
    case 'edit':
      return {
        state: 'translated',
        segment,
        content: move.content,
        origin: editedOrigin(target.origin),
        by: person(move.by),
        at,
      }
    case 'confirm':
      return target.state === 'translated' ? { ...target, state: 'reviewed', by: person(move.by), at } : undefined
    case 'send_back':
      return target.state === 'translated' ? undefined : { ...target, state: 'translated', by: person(move.by), at }
    case 'finalize':
      return target.state === 'reviewed' ? { ...target, state: 'final', by: person(move.by), at } : undefined
  }
}

const person = (id: PersonId): Actor => ({ type: 'person', person: id })

const editedOrigin = (origin: Origin): Origin => {
  if (origin.type === 'person') return origin
  return { type: 'person', over: origin }
}
