import type { EventReply } from '../../../api/schemas/work.ts'

/** Events of one kind that follow each other, by one person in one language: told as one. */
export interface Flock {
  /** The latest. */
  readonly event: EventReply
  readonly count: number
}

/** Kinds that come in flocks: each keystroke that is handed in is one. */
const FLOCKING: readonly EventReply['kind'][] = ['edited', 'reviewed', 'commented']

/** Newest first. `events` come oldest first. Pure. */
export const flocksOf = (events: readonly EventReply[]): readonly Flock[] => {
  const flocks: Flock[] = []
  for (const event of events.toReversed()) {
    const last = flocks.at(-1)
    if (last && FLOCKING.includes(event.kind) && isAlike(last.event, event))
      flocks[flocks.length - 1] = { ...last, count: last.count + 1 }
    else flocks.push({ event, count: 1 })
  }
  return flocks
}

const isAlike = (one: EventReply, other: EventReply): boolean =>
  one.kind === other.kind &&
  one.language === other.language &&
  JSON.stringify(one.by) === JSON.stringify(other.by) &&
  one.data.act === other.data.act
