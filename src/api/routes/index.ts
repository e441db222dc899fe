import type { Ports } from '../../step.ts'
import type { Live } from '../live.ts'
import type { Route } from '../route.ts'
import { articles } from './articles.ts'
import { board } from './board.ts'
import { concepts } from './concepts.ts'
import { description } from './description.ts'
import { documents } from './documents.ts'
import { edit } from './edit.ts'
import { editions } from './editions.ts'
import { events } from './events.ts'
import { health } from './health.ts'
import { jobs } from './jobs.ts'
import { memory } from './memory.ts'
import { names } from './names.ts'
import { people } from './people.ts'
import { publish } from './publish.ts'
import { resegment } from './resegment.ts'
import { review } from './review.ts'
import { signIn } from './signIn.ts'
import { signOff } from './signOff.ts'
import { site } from './site.ts'
import { translations } from './translations.ts'
import { versions } from './versions.ts'

/** Every route of the door. */
export const routesOf = (ports: Ports, live: Live, origin: string | undefined): readonly Route[] => {
  const routes: readonly Route[] = [
    ...articles(ports),
    ...documents(ports),
    ...translations(ports),
    ...edit(ports),
    ...resegment(ports),
    ...review(ports),
    ...signOff(ports),
    ...versions(ports),
    ...editions(ports),
    ...publish(ports),
    ...concepts(ports),
    ...memory(ports),
    ...names(ports),
    ...jobs(ports),
    ...people(ports),
    ...events(ports, live),
    ...health(ports),
    ...board(ports),
    ...signIn(ports, origin),
  ]
  return [...routes, ...description([...routes, site])]
}
