import { describe } from 'vitest'
import { access } from './store/access.ts'
import { articlesAndDocuments } from './store/articles.ts'
import { attempts } from './store/attempts.ts'
import { commentsAndWishes } from './store/comments.ts'
import { concepts } from './store/concepts.ts'
import { deliveries } from './store/deliveries.ts'
import { drafts } from './store/drafts.ts'
import { versionsAndEditions } from './store/editions.ts'
import { eventsAndTransactions } from './store/events.ts'
import type { Fresh } from './store/ground.ts'
import { jobs } from './store/jobs.ts'
import { leasesAndWhereabouts } from './store/leases.ts'
import { likeness } from './store/likeness.ts'
import { memory } from './store/memory.ts'
import { meter } from './store/meter.ts'
import { peopleAndCredentials } from './store/people.ts'
import { presence } from './store/presence.ts'
import { segmentation } from './store/segmentation.ts'
import { standings } from './store/standings.ts'
import { tended } from './store/tended.ts'
import { translations } from './store/translations.ts'

const SUITES = [
  articlesAndDocuments,
  translations,
  segmentation,
  versionsAndEditions,
  deliveries,
  concepts,
  memory,
  likeness,
  tended,
  peopleAndCredentials,
  access,
  meter,
  eventsAndTransactions,
  jobs,
  attempts,
  standings,
  presence,
  drafts,
  leasesAndWhereabouts,
  commentsAndWishes,
]

/** What every store must do. `fresh` makes records with nothing in them and tells how to open stores on them. */
export const storeContract = (fresh: Fresh): void => {
  for (const suite of SUITES) describe(suite.name, () => suite(fresh))
}
