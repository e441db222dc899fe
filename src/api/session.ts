import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Person } from '../model/actor.ts'
import { Fault } from '../model/fault.ts'
import type { Ports } from '../step.ts'
import { whoHolds } from '../steps/signIn.ts'

/** The store ends a session; the cookie only has to outlast it. Browsers keep none longer (RFC 6265bis). */
const COOKIE_SECONDS = 400 * 24 * 60 * 60

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/** `__Host-`: a cookie that no other host and no plain connection could have set. */
const cookieName = (secure: boolean): string => (secure ? '__Host-terjiman_session' : 'terjiman_session')

const cookieOptions = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure }) as const

/** Whether whoever asks reached us by https, here or at a proxy before us. */
export const isSecure = (request: FastifyRequest, origin: string | undefined): boolean =>
  request.protocol === 'https' || origin?.startsWith('https:') === true

/**
 * Who asks: by `Authorization: Bearer`, or by the session cookie. Throws `origin.foreign` when a cookie comes with
 * an act that did not demonstrably start on our own pages; a program's token is never sent along by a browser.
 */
export const identify = async (
  request: FastifyRequest,
  ports: Ports,
  origin: string | undefined,
): Promise<Person | null> => {
  const { authorization } = request.headers
  if (authorization !== undefined) {
    const [, token] = /^bearer +(\S+)$/i.exec(authorization) ?? []
    return (token !== undefined && (await whoHolds(token, 'bearer', ports))) || null
  }
  const secret = sessionOf(request, origin)
  if (secret === undefined) return null
  if (!SAFE.includes(request.method)) demandOwnOrigin(request, origin, 'demonstrably')
  const holder = await whoHolds(secret, 'session', ports)
  // a page that was opened by somebody else is answered as one whose session has ended
  const meant = request.headers['terjiman-person']
  return holder && (meant === undefined || meant === holder.handle) ? holder : null
}

/** Throws `origin.foreign` when another site sent it or, `demonstrably`, when nothing shows that we did ourselves. */
export const demandOwnOrigin = (
  request: FastifyRequest,
  origin: string | undefined,
  how: 'apparently' | 'demonstrably',
): void => {
  const own = isOwn(request, origin)
  if (own === true || (own === undefined && how === 'apparently')) return
  throw new Fault('origin.foreign', { origin: request.headers.origin ?? '–' })
}

const isOwn = (request: FastifyRequest, origin: string | undefined): boolean | undefined => {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const sender = request.headers.origin
  if (sender === undefined) return undefined
  return sender === `${request.protocol}://${request.host}` || sender === origin
}

/** The secret of the session that the request brings. */
export const sessionOf = (request: FastifyRequest, origin: string | undefined): string | undefined =>
  request.cookies[cookieName(isSecure(request, origin))]

export const startSession = (reply: FastifyReply, secret: string, origin: string | undefined): void => {
  const secure = isSecure(reply.request, origin)
  reply.setCookie(cookieName(secure), secret, { ...cookieOptions(secure), maxAge: COOKIE_SECONDS })
}

export const endSession = (reply: FastifyReply, origin: string | undefined): void => {
  const secure = isSecure(reply.request, origin)
  reply.clearCookie(cookieName(secure), cookieOptions(secure))
}
