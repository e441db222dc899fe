import { randomUUID } from 'node:crypto'
import path from 'node:path'
import cookie from '@fastify/cookie'
import files from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import type { Person } from '../model/actor.ts'
import type { Language } from '../model/language.ts'
import type { Ports } from '../step.ts'
import type { Voice } from '../voice.ts'
import { mountBoard, type QueueBoard } from './board.ts'
import { BODY_BYTES, takeBodies } from './bodies.ts'
import { faultTeller, nothingThere } from './faults.ts'
import { killedAt } from './gone.ts'
import { protect } from './headers.ts'
import { liveEvents } from './live.ts'
import { methodsOf } from './methods.ts'
import { type OpenIdSettings, openId } from './openid.ts'
import { gonePage } from './pages/gone.ts'
import { admitTo } from './policy.ts'
import { readerLanguage } from './reader.ts'
import type { Route } from './route.ts'
import { routesOf } from './routes/index.ts'
import { assets, site } from './routes/site.ts'
import { identify, isSecure } from './session.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; `null` when nobody is signed in. */
    person: Person | null
    /** The language to speak in. */
    reader: Language
  }
  interface FastifyContextConfig {
    route?: Route
  }
}

export interface Settings {
  /** Folder of the built desk. */
  readonly desk: string
  /** Folder served under `/site/`; it may not exist yet. */
  readonly site: string
  /** The door's own public address where it is not what requests say: scheme, host and port, as behind a proxy. */
  readonly origin?: string | undefined
  /** Who confirms people by OpenID Connect. Absent: nobody does. */
  readonly openId?: OpenIdSettings | undefined
  /** A page that shows the queue. Absent: there is none. */
  readonly board?: QueueBoard | undefined
  /** Is called with one line for every request, its answer and whatever fails. Absent: nothing is logged. */
  readonly log?: ((line: object) => void) | undefined
}

/** The HTTP door. Whoever calls starts and stops listening; closing ends every live stream, and leaves the store open. */
export const buildServer = (ports: Ports, settings: Settings): FastifyInstance => {
  const { log } = settings
  const origin = settings.origin && new URL(settings.origin).origin
  const tell = faultTeller(ports.voice)
  const live = liveEvents(ports.store)
  const provider = settings.openId && openId(settings.openId)
  const routes = routesOf(ports, live, {
    origin,
    folder: settings.desk,
    openId: provider,
    board: settings.board ? `${settings.board.path}/` : null,
  })
  const app = fastify({
    logger: log ? { serializers: { req: describeRequest }, stream: { write: (line) => log(JSON.parse(line)) } } : false,
    genReqId: () => randomUUID(),
    bodyLimit: BODY_BYTES,
    // a proxy on this very machine says by which scheme and host it was asked
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 512 },
    // what cannot be routed comes past no hook
    frameworkErrors(thrown, request, reply) {
      protect(request, reply, isSecure(request, origin))
      tell(thrown, request, reply)
    },
  })
  app.decorateRequest('person', null)
  app.decorateRequest('reader', 'en')
  app.register(cookie)
  app.register(files, { root: path.resolve(settings.site), prefix: '/site/', redirect: true, suppressWarning: true })
  // named by their digests: what was fetched once is never asked for again
  app.register(files, {
    root: path.resolve(settings.desk, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    immutable: true,
    maxAge: '1y',
    suppressWarning: true,
  })
  takeBodies(app)
  app.setErrorHandler(tell)
  const methodsAt = methodsOf([...routes, assets, site])
  app.setNotFoundHandler((request, reply) => tell(nothingThere(request, methodsAt(request.url)), request, reply))

  app.addHook('onRequest', async (request, reply) => {
    protect(request, reply, isSecure(request, origin))
    const { route } = request.routeOptions.config
    if (route || request.is404) request.person = await identify(request, ports, origin)
    request.reader = readerLanguage(request)
    if (route) await admitTo(route.needs, request.person, ports.store.people)
    const killed = await killedAt(request, ports.store)
    if (killed) return sendGone(reply, killed, ports.voice)
  })

  app.addHook('preClose', () => live.close())
  for (const route of routes) mount(app, route)
  if (settings.board) mountBoard(app, settings.board, { ports, origin, tell })
  return app
}

const sendGone = (reply: FastifyReply, language: Language, voice: Voice): FastifyReply =>
  reply.code(410).header('content-language', language).type('text/html; charset=utf-8').send(gonePage(language, voice))

const mount = (app: FastifyInstance, route: Route): void => {
  app.route({
    method: route.method,
    url: route.path,
    config: { route },
    // asked for its head alone, a stream would begin and never end
    exposeHeadRoute: route.method === 'GET' && route.mediaType !== 'text/event-stream',
    ...(route.bodyLimit !== undefined && { bodyLimit: route.bodyLimit }),
    handler: (request, reply) => route.answer(request, reply),
  })
}

/** What the log says of a request: never a secret, neither a link's nor a token's. */
const describeRequest = ({ method, url, ip }: { method: string; url: string; ip: string }) => ({
  method,
  url: url.replace(/^(\/sign-in\/openid\/callback|\/sign-in\/(?!openid|methods)).*/, '$1…'),
  ip,
})
