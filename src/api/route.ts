import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Person } from '../model/actor.ts'
import { Fault } from '../model/fault.ts'
import type { Language } from '../model/language.ts'
import { fitted, NOTHING, unfit } from './fit.ts'
import type { Needs } from './policy.ts'

/** One operation of the door: what fastify mounts and what the OpenAPI document describes are this one thing. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As fastify writes it: `/api/articles/:slug`. */
  readonly path: string
  /** What it is about: the tag in the description. */
  readonly noun: string
  readonly summary: string
  readonly needs: Needs
  readonly params: z.ZodObject
  readonly query: z.ZodObject
  /** Lower-case names. */
  readonly headers: z.ZodObject
  /** One schema for each media type that is taken; a text body is a string. */
  readonly bodies: Bodies
  /** Bytes of the body. */
  readonly bodyLimit?: number | undefined
  readonly status: number
  readonly mediaType: string
  /** Schema of a JSON reply. */
  readonly reply?: z.ZodType | undefined
  readonly answer: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>
}

export type Bodies = Readonly<Record<string, z.ZodType>>

type None = z.ZodObject<Record<never, never>>
const none: None = z.object({})

type Body<B extends Bodies> = keyof B extends never ? undefined : z.output<B[keyof B]>

/** What a verb is asked with, parsed. */
export interface Asked<P extends z.ZodObject, Q extends z.ZodObject, H extends z.ZodObject, B extends Bodies> {
  readonly params: z.output<P>
  readonly query: z.output<Q>
  readonly headers: z.output<H>
  readonly body: Body<B>
  /** Of the body: lower case, without parameters. */
  readonly mediaType: string
  /** In which the reader is spoken to. */
  readonly language: Language
}

interface Verb<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  H extends z.ZodObject,
  B extends Bodies,
  R extends z.ZodType,
> {
  readonly method: Route['method']
  readonly path: string
  readonly noun: string
  readonly summary: string
  readonly needs?: Exclude<Needs, 'nobody'>
  readonly params?: P
  readonly query?: Q
  readonly headers?: H
  readonly bodies?: B
  readonly bodyLimit?: number
  readonly status?: 200 | 201 | 202
  readonly reply: R
  /** The number that goes into the reply's `ETag`. */
  readonly etag?: (reply: z.input<R>) => number
  readonly handler: (asked: Asked<P, Q, H, B>, who: Person, request: FastifyRequest) => Promise<z.input<R>>
}

/** Declares an operation that answers a signed-in person in JSON. */
export const verb = <
  R extends z.ZodType,
  P extends z.ZodObject = None,
  Q extends z.ZodObject = None,
  H extends z.ZodObject = None,
  B extends Bodies = Record<never, never>,
>(
  declared: Verb<P, Q, H, B, R>,
): Route => {
  const { handler, etag, ...rest } = declared
  const route: Omit<Route, 'answer'> = {
    needs: 'person',
    params: none,
    query: none,
    headers: none,
    bodies: {},
    status: 200,
    mediaType: 'application/json',
    ...rest,
  }
  return {
    ...route,
    async answer(request, reply) {
      if (!request.person) throw new Fault('sign_in.needed')
      const asked = {
        params: fitted(route.params, request.params, 'path') as z.output<P>,
        query: fitted(route.query, request.query, 'query') as z.output<Q>,
        headers: fitted(route.headers, request.headers, 'header') as z.output<H>,
        body: fitBody(route.bodies, request) as Body<B>,
        mediaType: mediaTypeOf(request),
        language: request.reader,
      }
      const result = await handler(asked, request.person, request)
      if (etag) reply.header('etag', `"${etag(result)}"`)
      return reply.code(route.status).send(result)
    },
  }
}

interface Page {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly noun: string
  readonly summary: string
  readonly needs?: Needs
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly headers?: z.ZodObject
  readonly bodies?: Bodies
  readonly status?: number
  readonly mediaType: string
  readonly reply?: z.ZodType
  readonly answer: Route['answer']
}

/** Declares an operation that speaks for itself: a page, a file, a stream, or JSON for anybody. */
export const page = (declared: Page): Route => ({
  needs: 'nobody',
  params: none,
  query: none,
  headers: none,
  bodies: {},
  status: 200,
  ...declared,
})

const fitBody = (bodies: Bodies, request: FastifyRequest): unknown => {
  const mediaTypes = Object.keys(bodies)
  if (mediaTypes.length === 0) return undefined
  const found = mediaTypeOf(request)
  const schema = bodies[found]
  if (!schema) throw unfit('header content-type', found || NOTHING, ['one_of', mediaTypes.join(' | ')])
  return fitted(schema, request.body, 'body')
}

const mediaTypeOf = (request: FastifyRequest): string =>
  (request.headers['content-type']?.split(';')[0] ?? '').trim().toLowerCase()
