import { z } from 'zod'
import { Fault } from '../../model/fault.ts'
import type { Ports } from '../../step.ts'
import { findArticle } from '../find.ts'
import { fitted } from '../fit.ts'
import type { Live } from '../live.ts'
import { page, verb } from '../route.ts'
import { slugParams } from '../schemas/article.ts'
import { eventListSchema } from '../schemas/work.ts'
import { viewEvents } from '../views/event.ts'

const id = z.coerce.number().int().min(0).optional()
const query = z.object({ after: id.describe('The id of an event: what came after it is told first.') })
const headers = z.object({ 'last-event-id': id.describe('The same, as browsers say it when they connect again.') })

export const events = (ports: Ports, live: Live) => [
  page({
    method: 'GET',
    path: '/api/events',
    noun: 'events',
    summary: 'What happens, as it happens: server-sent events from now on',
    needs: 'person',
    query,
    headers,
    mediaType: 'text/event-stream',
    async answer(request, reply) {
      if (!request.person) throw new Fault('sign_in.needed')
      const after =
        fitted(headers, request.headers, 'header')['last-event-id'] ?? fitted(query, request.query, 'query').after
      // proxies that gather an answer before they pass it on would keep the news to themselves
      return reply
        .type('text/event-stream')
        .header('x-accel-buffering', 'no')
        .send(await live.stream(after, request.person))
    },
  }),

  verb({
    method: 'GET',
    path: '/api/articles/:slug/events',
    noun: 'events',
    summary: 'What happened to an article, oldest first',
    params: slugParams,
    reply: eventListSchema,
    async handler({ params: { slug } }) {
      const { id } = await findArticle(slug, ports.store)
      return { events: [...(await viewEvents(await ports.store.events.ofArticle(id), ports.store))] }
    },
  }),
]
