import type { Person } from '../model/actor.ts'
import { Fault } from '../model/fault.ts'
import type { SegmentId } from '../model/ids.ts'
import type { Language } from '../model/language.ts'
import type { Lease, Whereabouts } from '../model/lease.ts'
import type { Act, Ports } from '../step.ts'
import { findWanted } from './find.ts'
import { demand } from './rights.ts'

/** After the last key: long enough to look something up, short enough that nobody waits for who has gone home. */
const LEASE_SECONDS = 60
/** Three heartbeats. */
const PRESENCE_SECONDS = 30

interface Place {
  readonly slug: string
  readonly language: Language
}

/**
 * Says that somebody types in a segment, or goes on doing so. Throws `lease.held` when another does and this is no
 * takeover; `rights.missing`. It forbids nobody anything: an edit asks for the etag alone.
 */
export const takeLease: Act<Place & { readonly segment: SegmentId; readonly takeover: boolean }, Lease> = async (
  { segment, takeover, ...place },
  who,
  ports,
) => {
  const { people, leases } = ports.store
  await demand(who, 'translator', place.language, people)
  const { id: article } = await findWanted(place, ports.store)
  const spot = { article, language: place.language, segment }
  const { taken, lease } = await leases.take(spot, who.id, { seconds: LEASE_SECONDS, takeover })
  if (!taken) throw held(lease, await people.get(lease.holder), ports.now())
  return lease
}

const held = ({ segment, holder, until }: Lease, person: Person | undefined, now: Date): Fault => {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
  return new Fault(
    'lease.held',
    { segment, holder: person?.handle ?? holder, until: until.toISOString(), seconds },
    { retryAfterSeconds: seconds },
  )
}

/** `false` when it was not theirs. */
export const releaseLease: Act<Place & { readonly segment: SegmentId }, boolean> = async (
  { segment, ...place },
  who,
  { store },
) => {
  const { id: article } = await findWanted(place, store)
  return store.leases.release({ article, language: place.language, segment }, who.id)
}

export interface Company {
  readonly present: readonly Whereabouts[]
  readonly leases: readonly Lease[]
}

/** Says where somebody is for the next half minute, and answers who else is there. */
export const beHere: Act<Place & { readonly segment: SegmentId | null }, Company> = async (
  { segment, ...place },
  who,
  { store },
) => {
  const { id: article } = await findWanted(place, store)
  const { language } = place
  await store.whereabouts.put({ article, language, person: who.id, segment }, PRESENCE_SECONDS)
  return {
    present: await store.whereabouts.all({ article, language }),
    leases: await store.leases.of(article, language),
  }
}

/** `false` when they were not here. */
export const goAway = async (place: Place, { id: person }: Person, { store }: Ports): Promise<boolean> => {
  const { id: article } = await findWanted(place, store)
  return store.whereabouts.remove({ article, language: place.language, person })
}
