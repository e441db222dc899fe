import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Person } from '../../model/actor.ts'
import { Fault } from '../../model/fault.ts'
import type { Ports } from '../../step.ts'
import { endSession, setPassword } from '../../steps/access.ts'
import { findCredential, idleEnd } from '../../steps/signIn.ts'
import type { Credential } from '../../store.ts'
import { verb } from '../route.ts'
import { passwordSchema, passwordSetSchema, sessionListSchema } from '../schemas/access.ts'
import { sessionOf } from '../session.ts'
import { visitorOf } from '../visitor.ts'

const noun = 'access'

export const access = (ports: Ports, origin: string | undefined) => {
  /** The session that the request comes in; a program's token is none. */
  const currentOf = async (request: FastifyRequest): Promise<Credential | undefined> => {
    const secret = request.headers.authorization === undefined ? sessionOf(request, origin) : undefined
    return secret === undefined ? undefined : findCredential(secret, 'session', ports)
  }

  const viewSessions = async (who: Person, request: FastifyRequest) => {
    const current = (await currentOf(request))?.id
    const now = ports.now()
    const sessions = await ports.store.credentials.of(who.id, 'session', now)
    return {
      sessions: sessions
        .map((one) => ({ ...one, until: new Date(Math.min(Number(one.expiresAt ?? Infinity), Number(idleEnd(one)))) }))
        .filter(({ until }) => until > now)
        .map(({ id, via, label, at, seen, until }) => ({
          id,
          current: id === current,
          via,
          browser: label,
          begun: at.toISOString(),
          seen: (seen ?? at).toISOString(),
          until: until.toISOString(),
        })),
    }
  }

  return [
    verb({
      method: 'PUT',
      path: '/api/me/password',
      noun,
      summary: "Set one's own password; all other sessions end",
      bodies: { 'application/json': passwordSchema },
      reply: passwordSetSchema,
      async handler({ body: { password, present } }, who, request) {
        const session = await currentOf(request)
        const { address } = visitorOf(request)
        const { since, ended } = await setPassword({ password, present, session, address }, who, ports)
        return { since: since.toISOString(), ended }
      },
    }),

    verb({
      method: 'GET',
      path: '/api/me/sessions',
      noun,
      summary: 'Where one is signed in',
      reply: sessionListSchema,
      handler: (_, who, request) => viewSessions(who, request),
    }),

    verb({
      method: 'DELETE',
      path: '/api/me/sessions/:id',
      noun,
      summary: "End one of one's sessions; answers what is left",
      params: z.object({ id: z.string() }),
      reply: sessionListSchema,
      async handler({ params: { id } }, who, request) {
        if (!(await viewSessions(who, request)).sessions.some((one) => one.id === id))
          throw new Fault('session.unknown', { id })
        await endSession({ id }, who, ports)
        return viewSessions(who, request)
      },
    }),
  ]
}
