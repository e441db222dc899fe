import type { SegmentId } from '../../model/ids.ts'
import type { Ports } from '../../step.ts'
import { beHere, goAway, releaseLease, takeLease } from '../../steps/lease.ts'
import { verb } from '../route.ts'
import { slugAndLanguageParams } from '../schemas/article.ts'
import { spotParams } from '../schemas/drafts.ts'
import {
  companySchema,
  hereSchema,
  leaseAskedSchema,
  leaseReleasedSchema,
  leaseSchema,
  leftSchema,
  whereaboutsSchema,
} from '../schemas/leases.ts'
import { bylines } from '../views/byline.ts'
import { viewLease, viewPresent } from '../views/lease.ts'

const TRANSLATION = '/api/articles/:slug/translations/:language'

export const leases = (ports: Ports) => [
  verb({
    method: 'PUT',
    path: `${TRANSLATION}/leases/:segment`,
    noun: 'presence',
    summary: 'Say that I type in a segment, for a minute; it keeps nobody from editing',
    params: spotParams,
    bodies: { 'application/json': leaseAskedSchema },
    reply: leaseSchema,
    async handler({ params, body: { takeover = false } }, who) {
      const lease = await takeLease({ ...params, segment: params.segment as SegmentId, takeover }, who, ports)
      return viewLease(lease, await bylines(ports.store.people))
    },
  }),

  verb({
    method: 'DELETE',
    path: `${TRANSLATION}/leases/:segment`,
    noun: 'presence',
    summary: 'Say that I type there no more',
    params: spotParams,
    reply: leaseReleasedSchema,
    handler: async ({ params }, who) => ({
      released: await releaseLease({ ...params, segment: params.segment as SegmentId }, who, ports),
    }),
  }),

  verb({
    method: 'PUT',
    path: `${TRANSLATION}/presence`,
    noun: 'presence',
    summary: 'Say where I am, for half a minute, and learn who else is there and types',
    params: slugAndLanguageParams,
    bodies: { 'application/json': hereSchema },
    reply: companySchema,
    async handler({ params, body }, who) {
      const segment = body.segment as SegmentId | null
      const { present, leases } = await beHere({ ...params, segment }, who, ports)
      const byline = await bylines(ports.store.people)
      return {
        present: present.map((one) => viewPresent(one, byline)),
        leases: leases.map((lease) => viewLease(lease, byline)),
      }
    },
  }),

  verb({
    method: 'DELETE',
    path: `${TRANSLATION}/presence`,
    noun: 'presence',
    summary: 'Say that I have left',
    params: slugAndLanguageParams,
    reply: leftSchema,
    handler: async ({ params }, who) => ({ left: await goAway(params, who, ports) }),
  }),

  verb({
    method: 'GET',
    path: '/api/presence',
    noun: 'presence',
    summary: 'Who is where',
    reply: whereaboutsSchema,
    async handler() {
      const { articles, people, whereabouts } = ports.store
      const all = await whereabouts.all()
      const byline = await bylines(people)
      const slugs = new Map<string, string>()
      for (const id of new Set(all.map(({ article }) => article))) slugs.set(id, (await articles.get(id))?.slug ?? id)
      return {
        present: all.map((one) => ({
          article: slugs.get(one.article) ?? one.article,
          language: one.language,
          ...viewPresent(one, byline),
        })),
      }
    },
  }),
]
