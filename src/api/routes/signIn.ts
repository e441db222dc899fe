import { z } from 'zod'
import type { Ports } from '../../step.ts'
import { enter, leave } from '../../steps/signIn.ts'
import { fitted } from '../fit.ts'
import { signInPage } from '../pages/signIn.ts'
import { page } from '../route.ts'
import { demandOwnOrigin, endSession, sessionOf, startSession } from '../session.ts'

const params = z.object({ secret: z.string() })
const bodies = { 'application/x-www-form-urlencoded': z.undefined() }

export const signIn = (ports: Ports, origin: string | undefined) => [
  page({
    method: 'GET',
    path: '/sign-in/:secret',
    noun: 'sign-in',
    summary: 'Where a sign-in link leads: a page with a button, which spends the link',
    params,
    mediaType: 'text/html',
    answer: async (request, reply) =>
      reply.type('text/html; charset=utf-8').send(signInPage(request.reader, ports.voice)),
  }),

  page({
    method: 'POST',
    path: '/sign-in/:secret',
    noun: 'sign-in',
    summary: 'Spend a sign-in link and start a session',
    params,
    bodies,
    status: 303,
    mediaType: 'text/html',
    async answer(request, reply) {
      // else another site could sign a reader in as somebody else
      demandOwnOrigin(request, origin, 'apparently')
      const former = sessionOf(request, origin)
      const secret = await enter(fitted(params, request.params, 'path').secret, ports)
      if (former !== undefined) await leave(former, ports)
      startSession(reply, secret, origin)
      return reply.redirect('/', 303)
    },
  }),

  page({
    method: 'POST',
    path: '/sign-out',
    noun: 'sign-in',
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
