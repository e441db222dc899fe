import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LIMITS } from '../markdown/limits.ts'
import { FAULTS, Fault } from '../model/fault.ts'
import type { Voice } from '../voice.ts'
import { unfit } from './fit.ts'
import { faultPage } from './pages/fault.ts'
import { readerLanguage } from './reader.ts'
import type { FaultReply } from './schemas/fault.ts'
import { tellFault } from './views/fault.ts'

/** Whatever is thrown anywhere becomes a fault, told in the reader's language; what was not foreseen says nothing of the inside. */
export const tellFaults = (app: FastifyInstance, voice: Voice): void => {
  const tell = (fault: Fault, status: number, request: FastifyRequest, reply: FastifyReply) => {
    const language = readerLanguage(request)
    reply.code(status).header('content-language', language)
    if (status === 401) reply.header('www-authenticate', 'Bearer')
    if (fault.retryAfterSeconds !== undefined) reply.header('retry-after', Math.ceil(fault.retryAfterSeconds))
    const told: FaultReply = tellFault(fault, language, voice)
    return wantsPage(request)
      ? reply.type('text/html; charset=utf-8').send(faultPage(told, language, voice))
      : reply.type('application/json; charset=utf-8').send(told)
  }

  app.setErrorHandler((thrown: FastifyError | Fault, request, reply) => {
    if (thrown instanceof Fault) {
      const { status } = FAULTS[thrown.code]
      if (status >= 500) request.log.error({ err: thrown }, thrown.code)
      return tell(thrown, status, request, reply)
    }
    if (thrown.statusCode !== undefined && thrown.statusCode < 500)
      return tell(refused(thrown, request), thrown.statusCode, request, reply)
    request.log.error({ err: thrown }, 'unforeseen')
    return tell(new Fault('unforeseen', { what: request.id }), FAULTS.unforeseen.status, request, reply)
  })

  app.setNotFoundHandler((request, reply) => {
    const fault = new Fault('request.unknown', { method: request.method, path: request.url })
    return tell(fault, FAULTS['request.unknown'].status, request, reply)
  })
}

/** What fastify itself refuses before a route is asked: bad JSON, a body that is too large or of no known kind. */
const refused = (thrown: FastifyError, request: FastifyRequest): Fault => {
  const route = request.routeOptions.config.route
  if (thrown.statusCode === 413) {
    const found = request.headers['content-length'] ?? '–'
    const limit = request.routeOptions.bodyLimit ?? 0
    return route?.bodies['text/markdown']
      ? new Fault('document.too_large', { found: Number(found) || limit, limit: LIMITS.bytes }, { cause: thrown })
      : unfit('body', found, `≤ ${limit}`, thrown)
  }
  if (thrown.statusCode === 415) {
    const found = request.headers['content-type'] ?? '–'
    const expected = Object.keys(route?.bodies ?? {}).join(' | ') || '–'
    return unfit('header content-type', found, expected, thrown)
  }
  return unfit('body', thrown.message, 'JSON', thrown)
}

/** A person who looks at pages gets a page; programs, and whoever asks the API, get JSON. */
const wantsPage = (request: FastifyRequest): boolean => {
  const route = request.routeOptions.config.route
  if (route) return route.mediaType === 'text/html'
  return !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
}
