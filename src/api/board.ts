import type { FastifyInstance, FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify'
import type { Ports } from '../step.ts'
import { allowBoard } from './headers.ts'
import { admitTo } from './policy.ts'
import { identify } from './session.ts'

/** A page of another make that shows the queue. */
export interface QueueBoard {
  /** Without a slash at its end. */
  readonly path: string
  // biome-ignore lint/suspicious/noExplicitAny: its options are its own
  readonly plugin: FastifyPluginCallback<any>
}

/** Mounts the board for administrators. It tells of its own faults, we of those at its door. */
export const mountBoard = (
  app: FastifyInstance,
  { path, plugin }: QueueBoard,
  {
    ports,
    origin,
    tell,
  }: {
    readonly ports: Ports
    readonly origin: string | undefined
    readonly tell: (thrown: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply
  },
): void => {
  app.register(
    async (inside) => {
      inside.addHook('onRequest', async (request, reply) => {
        try {
          request.person = await identify(request, ports, origin)
          if (!request.person && request.headers.accept?.includes('text/html'))
            return reply.redirect(`/sign-in?next=${encodeURIComponent(`${path}/`)}`, 303)
          await admitTo('administrator', request.person, ports.store.people)
          allowBoard(reply)
        } catch (thrown) {
          return tell(thrown, request, reply)
        }
      })
      inside.register(plugin, {})
    },
    { prefix: path },
  )
}
