import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { LIMITS } from '../markdown/limits.ts'
import { FAULTS, Fault } from '../model/fault.ts'
import type { Voice } from '../voice.ts'
import { NOTHING, unfit } from './fit.ts'
import { faultPage } from './pages/fault.ts'
import { readerLanguage } from './reader.ts'
import type { FaultReply } from './schemas/fault.ts'
import { tellFault } from './views/fault.ts'

type Tell = (thrown: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply

/** Whatever is thrown anywhere becomes a fault, told in the reader's language; what was not foreseen says nothing of the inside. */
export const faultTeller =
  (voice: Voice): Tell =>
  (thrown, request, reply) => {
    const { fault, status } = faultOf(thrown, request)
    if (status >= 500) request.log.error({ err: thrown }, fault.code)
    const language = readerLanguage(request)
    reply.code(status).header('content-language', language)
    if (fault.code === 'request.method') reply.header('allow', fault.params.expected)
    if (status === 401) reply.header('www-authenticate', 'Bearer')
    if (fault.retryAfterSeconds !== undefined) reply.header('retry-after', Math.ceil(fault.retryAfterSeconds))
    const told: FaultReply = tellFault(fault, language, voice)
    return wantsPage(request)
      ? reply.type('text/html; charset=utf-8').send(faultPage(told, language, voice))
      : reply.type('application/json; charset=utf-8').send(told)
  }

/** `methods`: what the address has, where it is one of ours. */
export const nothingThere = ({ method, url: path }: FastifyRequest, methods: readonly string[] = []): Fault =>
  methods.length > 0 && !methods.includes(method)
    ? new Fault('request.method', { method, path, expected: methods.join(', ') })
    : new Fault('request.unknown', { method, path })

const faultOf = (thrown: unknown, request: FastifyRequest): { readonly fault: Fault; readonly status: number } => {
  if (thrown instanceof Fault) return { fault: thrown, status: FAULTS[thrown.code].status }
  const { statusCode: status = 500, message, code } = thrown as Partial<FastifyError>
  switch (status) {
    case 413:
      return { fault: tooLarge(request), status }
    case 415: {
      const expected = Object.keys(request.routeOptions.config.route?.bodies ?? {}).join(' | ')
      const found = request.headers['content-type'] ?? NOTHING
      return {
        fault: unfit('header content-type', found, expected ? ['one_of', expected] : ['no_field', NOTHING]),
        status,
      }
    }
    // an address that is spelt wrongly, and one that only `@fastify/static` would have to do with
    case 403:
    case 404:
    case 414:
      return { fault: nothingThere(request), status: FAULTS['request.unknown'].status }
    case 400:
      return {
        fault: code === 'FST_ERR_BAD_URL' ? nothingThere(request) : unfit('body', message ?? NOTHING, ['json', 'JSON']),
        status,
      }
    case 416:
      return { fault: unfit('header range', request.headers.range ?? NOTHING, ['range', NOTHING]), status }
    default:
      if (status < 500) return { fault: unfit('header', message ?? NOTHING, ['other', NOTHING]), status }
      return { fault: new Fault('unforeseen', { what: request.id }), status: FAULTS.unforeseen.status }
  }
}

const tooLarge = (request: FastifyRequest): Fault => {
  const limit = request.routeOptions.bodyLimit ?? 0
  const found = Number(request.headers['content-length'] ?? limit)
  return request.routeOptions.config.route?.bodies['text/markdown']
    ? new Fault('document.too_large', { found, limit: LIMITS.bytes })
    : unfit('body', String(found), ['bytes', `≤ ${limit}`])
}

/** A person who looks at pages gets a page; programs, and whoever asks the API, get JSON. */
const wantsPage = (request: FastifyRequest): boolean => {
  const route = request.routeOptions.config.route
  if (route) return route.mediaType === 'text/html'
  return !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
}
