import type { FastifyRequest } from 'fastify'

/** Where to go once signed in: an address of our own, or the front page. */
export const nextOf = (asked: string | undefined): string =>
  asked !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(asked) && !/^\/(api|sign-in|sign-out)(\/|$)/.test(asked)
    ? asked
    : '/'

/** Our own public address, without a slash at its end. */
export const ownOrigin = (request: FastifyRequest, origin: string | undefined): string =>
  origin ?? new URL(`${request.protocol}://${request.host}`).origin
