import { z } from 'zod'
import { Fault } from '../../model/fault.ts'
import type { Ports } from '../../step.ts'
import { begin, leave } from '../../steps/signIn.ts'
import { fitted } from '../fit.ts'
import { nextOf, ownOrigin } from '../next.ts'
import { type Claims, errandSchema, type OpenId } from '../openid.ts'
import { page } from '../route.ts'
import { isSecure, sessionOf, startSession } from '../session.ts'
import { visitorOf } from '../visitor.ts'

const BACK = '/sign-in/openid/callback'
/** How long a reader may stay with the provider. */
const ERRAND_SECONDS = 10 * 60
const query = z.object({ next: z.string().optional() })

/** The doors of OpenID Connect, where a provider is configured. */
export const openIdDoors = (ports: Ports, origin: string | undefined, provider: OpenId | undefined) => {
  if (!provider) return []
  const cookieName = (secure: boolean) => (secure ? '__Host-terjiman_openid' : 'terjiman_openid')
  const cookieOptions = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure }) as const
  return [
    page({
      method: 'GET',
      path: '/sign-in/openid',
      noun: 'sign-in',
      summary: 'To the provider that confirms people to us',
      query,
      status: 303,
      mediaType: 'text/html',
      async answer(request, reply) {
        const next = nextOf(fitted(query, request.query, 'query').next)
        const { address, errand } = await provider.begin(`${ownOrigin(request, origin)}${BACK}`, next)
        const secure = isSecure(request, origin)
        const kept = Buffer.from(JSON.stringify(errand)).toString('base64url')
        reply.setCookie(cookieName(secure), kept, { ...cookieOptions(secure), maxAge: ERRAND_SECONDS })
        return reply.redirect(address, 303)
      },
    }),

    page({
      method: 'GET',
      path: BACK,
      noun: 'sign-in',
      summary: 'Back from the provider: a session of the person whom it confirms',
      status: 303,
      mediaType: 'text/html',
      async answer(request, reply) {
        const secure = isSecure(request, origin)
        const errand = readErrand(request.cookies[cookieName(secure)])
        reply.clearCookie(cookieName(secure), cookieOptions(secure))
        const claims = await provider.end(new URL(request.url, ownOrigin(request, origin)), errand)
        const person = await findPerson(claims, ports)
        const former = sessionOf(request, origin)
        if (former !== undefined) await leave(former, ports)
        startSession(reply, await begin(person, 'openid', visitorOf(request).browser, ports), origin)
        return reply.redirect(nextOf(errand.next), 303)
      },
    }),
  ]
}

const readErrand = (kept: string | undefined) => {
  try {
    return errandSchema.parse(JSON.parse(Buffer.from(kept ?? '', 'base64url').toString('utf8')))
  } catch (cause) {
    throw new Fault('sign_in.openid_refused', { reason: 'cookie' }, { cause })
  }
}

/** By handle, else by address. Nobody is added: whom the provider knows and we do not is a stranger. */
const findPerson = async ({ username, email }: Claims, { store: { people } }: Ports) => {
  const person =
    (username === undefined ? undefined : await people.byHandle(username.toLowerCase())) ??
    (email === undefined ? undefined : await people.byEmail(email))
  if (!person || person.disabled) throw new Fault('sign_in.stranger', { who: username ?? email ?? '–' })
  return person
}
