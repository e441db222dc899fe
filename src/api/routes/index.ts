import type { Ports } from '../../step.ts'
import type { Live } from '../live.ts'
import type { OpenId } from '../openid.ts'
import type { Route } from '../route.ts'
import { access } from './access.ts'
import { articles } from './articles.ts'
import { assignment } from './assignment.ts'
import { comments } from './comments.ts'
import { concepts } from './concepts.ts'
import { description } from './description.ts'
import { desk } from './desk.ts'
import { documents } from './documents.ts'
import { drafts } from './drafts.ts'
import { edit } from './edit.ts'
import { editions } from './editions.ts'
import { events } from './events.ts'
import { exports } from './exports.ts'
import { health } from './health.ts'
import { jobs } from './jobs.ts'
import { leases } from './leases.ts'
import { me } from './me.ts'
import { memory } from './memory.ts'
import { names } from './names.ts'
import { newsroom } from './newsroom.ts'
import { openIdDoors } from './openId.ts'
import { operations } from './operations.ts'
import { people } from './people.ts'
import { preview } from './preview.ts'
import { publish } from './publish.ts'
import { readiness } from './readiness.ts'
import { resegment } from './resegment.ts'
import { review } from './review.ts'
import { siblings } from './siblings.ts'
import { signIn } from './signIn.ts'
import { signOff } from './signOff.ts'
import { assets, site } from './site.ts'
import { suggestions } from './suggestions.ts'
import { terms } from './terms.ts'
import { translations } from './translations.ts'
import { units } from './units.ts'
import { versions } from './versions.ts'

/** What the house tells the routes beside the ports. */
export interface Door {
  /** The door's own public address, where it is not what requests say. */
  readonly origin: string | undefined
  /** Where the built desk lies. */
  readonly folder: string
  /** The provider that confirms people, where one is configured. */
  readonly openId: OpenId | undefined
  /** Where the queue itself can be looked at. */
  readonly board: string | null
}

/** Every route of the door. */
export const routesOf = (ports: Ports, live: Live, door: Door): readonly Route[] => {
  const { origin, folder, openId, board } = door
  const routes: readonly Route[] = [
    ...articles(ports),
    ...documents(ports),
    ...translations(ports),
    ...preview(ports),
    ...siblings(ports),
    ...suggestions(ports),
    ...edit(ports),
    ...resegment(ports),
    ...review(ports),
    ...readiness(ports),
    ...signOff(ports),
    ...versions(ports),
    ...editions(ports),
    ...publish(ports),
    ...concepts(ports),
    ...exports(ports),
    ...memory(ports),
    ...units(ports),
    ...terms(ports),
    ...names(ports),
    ...newsroom(ports),
    ...jobs(ports),
    ...people(ports, origin),
    ...access(ports, origin),
    ...me(ports),
    ...drafts(ports),
    ...leases(ports),
    ...comments(ports),
    ...assignment(ports),
    ...operations(ports, board),
    ...events(ports, live),
    ...health(ports),
    ...desk(folder, ports, openId !== undefined),
    ...signIn(ports, origin, openId !== undefined),
    ...openIdDoors(ports, origin, openId),
  ]
  return [...routes, ...description([...routes, assets, site])]
}
