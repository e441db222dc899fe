import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LIMITS } from '../markdown/limits.ts'
import { fromUtf8 } from '../text/bytes.ts'

/** Bytes of a body: a document at its limit, written as JSON in which every Cyrillic letter is escaped (`\u04d9`), is three times as large. */
export const BODY_BYTES = 4 * LIMITS.bytes

/** Bytes of a form: handle, password and address are all that our forms have. */
const FORM_BYTES = 16 * 1024

/** Bytes of a file to import: a memory of fifty thousand sentences has about ten million. */
export const IMPORT_BYTES = 16 * 1024 * 1024

/** Text comes in as UTF-8 or not at all: a body in another encoding is refused with the offset of its first wrong byte. */
export const takeBodies = (app: FastifyInstance): void => {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      parseJson(request, fromUtf8(body as Buffer), done)
    } catch (thrown) {
      done(thrown as Error)
    }
  })
  app.addContentTypeParser(
    /^(text\/|application\/([\w.-]+\+)?xml)/,
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => fromUtf8(body),
  )
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer', bodyLimit: FORM_BYTES },
    async (_request: FastifyRequest, body: Buffer) => Object.fromEntries(new URLSearchParams(fromUtf8(body))),
  )
}
