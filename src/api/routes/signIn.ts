import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { asFault, FAULTS } from '../../model/fault.ts'
import { languageSchema } from '../../model/language.ts'
import type { Ports } from '../../step.ts'
import { enter, enterByPassword, leave } from '../../steps/signIn.ts'
import { fitted } from '../fit.ts'
import { nextOf } from '../next.ts'
import { linkPage, signInPage } from '../pages/signIn.ts'
import { rememberLanguage } from '../reader.ts'
import { page } from '../route.ts'
import { signInFormSchema, signInMethodsSchema, signInSchema } from '../schemas/access.ts'
import { personSchema } from '../schemas/people.ts'
import { demandOwnOrigin, endSession, sessionOf, startSession } from '../session.ts'
import { faultSentence } from '../views/fault.ts'
import { visitorOf } from '../visitor.ts'

const params = z.object({ secret: z.string() })
const bodies = { 'application/x-www-form-urlencoded': z.undefined() }
const query = z.object({
  next: z.string().optional().describe('Where to go once signed in: an address of the desk.'),
  lang: languageSchema.optional().describe('Speak it from now on.'),
})
const noun = 'sign-in'

export const signIn = (ports: Ports, origin: string | undefined, openId: boolean) => {
  /** Answers the secret of the new session; the former one in this browser is over. */
  const admit = async (secret: string, request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const former = sessionOf(request, origin)
    if (former !== undefined) await leave(former, ports)
    startSession(reply, secret, origin)
  }

  return [
    page({
      method: 'GET',
      path: '/sign-in',
      noun,
      summary: 'A page with the ways in',
      query,
      mediaType: 'text/html',
      async answer(request, reply) {
        const { next, lang } = fitted(query, request.query, 'query')
        if (lang) rememberLanguage(reply, lang)
        const view = { next: nextOf(next), openId }
        return reply.type('text/html; charset=utf-8').send(signInPage(view, lang ?? request.reader, ports.voice))
      },
    }),

    page({
      method: 'POST',
      path: '/sign-in',
      noun,
      summary:
        'Sign in by handle and password: as JSON from an open desk, which stays; as a form, which leads on (303)',
      bodies: { 'application/json': signInSchema, 'application/x-www-form-urlencoded': signInFormSchema },
      mediaType: 'application/json',
      reply: personSchema,
      async answer(request, reply) {
        // else another site could sign a reader in as somebody else
        demandOwnOrigin(request, origin, 'apparently')
        if (request.headers['content-type']?.startsWith('application/json')) {
          const given = fitted(signInSchema, request.body, 'body')
          const { secret, person } = await enterByPassword(given, visitorOf(request), ports)
          await admit(secret, request, reply)
          const { handle, name, language, rights } = person
          return { handle, name, language, rights }
        }
        const { next, ...given } = fitted(signInFormSchema, request.body, 'body')
        try {
          const { secret } = await enterByPassword(given, visitorOf(request), ports)
          await admit(secret, request, reply)
          return reply.redirect(nextOf(next), 303)
        } catch (thrown) {
          const fault = asFault(thrown)
          if (fault.code !== 'sign_in.wrong' && fault.code !== 'sign_in.too_many') throw thrown
          const message = faultSentence(fault, request.reader, ports.voice)
          if (fault.retryAfterSeconds !== undefined) reply.header('retry-after', fault.retryAfterSeconds)
          reply.code(FAULTS[fault.code].status).type('text/html; charset=utf-8')
          const view = { next: nextOf(next), openId, handle: given.handle, message }
          return signInPage(view, request.reader, ports.voice)
        }
      },
    }),

    page({
      method: 'GET',
      path: '/sign-in/methods',
      noun,
      summary: 'The ways in, for a desk that was signed out',
      mediaType: 'application/json',
      reply: signInMethodsSchema,
      answer: async () => ({ password: true, openid: openId }),
    }),

    page({
      method: 'GET',
      path: '/sign-in/:secret',
      noun,
      summary: 'Where a sign-in link leads: a page with a button, which spends the link',
      params,
      mediaType: 'text/html',
      answer: async (request, reply) =>
        reply.type('text/html; charset=utf-8').send(linkPage(request.reader, ports.voice)),
    }),

    page({
      method: 'POST',
      path: '/sign-in/:secret',
      noun,
      summary: 'Spend a sign-in link and start a session',
      params,
      bodies,
      status: 303,
      mediaType: 'text/html',
      async answer(request, reply) {
        demandOwnOrigin(request, origin, 'apparently')
        const { secret } = fitted(params, request.params, 'path')
        await admit(await enter(secret, visitorOf(request).browser, ports), request, reply)
        return reply.redirect('/', 303)
      },
    }),

    page({
      method: 'POST',
      path: '/sign-out',
      noun,
      summary: 'End the session',
      bodies,
      status: 303,
      mediaType: 'text/html',
      async answer(request, reply) {
        const secret = sessionOf(request, origin)
        if (secret !== undefined) await leave(secret, ports)
        endSession(reply, origin)
        return reply.redirect('/', 303)
      },
    }),
  ]
}
