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

/** The files of the desk's program; `@fastify/static` sends them. */
export const assets = page({
  method: 'GET',
  path: '/assets/*',
  noun: 'pages',
  summary: "The desk's program, style and typefaces; each name holds the digest of its file",
  params: z.object({ path: z.string() }),
  mediaType: '*/*',
  answer: (_, reply) => Promise.resolve(reply.callNotFound()),
})
