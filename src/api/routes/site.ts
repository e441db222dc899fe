import { z } from 'zod'
import { page } from '../route.ts'

/** Declared for the description; `@fastify/static` answers it. */
export const site = page({
  method: 'GET',
  path: '/site/*',
  noun: 'pages',
  summary: 'The published site, as the outlet wrote it',
  params: z.object({ path: z.string() }),
  mediaType: '*/*',
  answer: (_, reply) => Promise.resolve(reply.callNotFound()),
})
