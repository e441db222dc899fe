import { isUtf8 } from 'node:buffer'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LIMITS } from '../markdown/limits.ts'
import { Fault } from '../model/fault.ts'

/** Bytes of a body: a document at its limit, written as JSON in which every Cyrillic letter is escaped (`\u04d9`), is three times as large. */
export const BODY_BYTES = 4 * LIMITS.bytes

/** Bytes of a file to import: a memory of fifty thousand sentences has about ten million. */
export const IMPORT_BYTES = 16 * 1024 * 1024

/** Text comes in as UTF-8 or not at all: a body in another encoding is refused with the offset of its first wrong byte. */
export const takeBodies = (app: FastifyInstance): void => {
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      parseJson(request, utf8(body as Buffer), done)
    } catch (thrown) {
      done(thrown as Error)
    }
  })
  app.addContentTypeParser(
    /^(text\/|application\/([\w.-]+\+)?xml)/,
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => utf8(body),
  )
  // Our own forms have buttons and no fields.
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, async () => undefined)
}

const utf8 = (bytes: Buffer): string => {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  throw new Fault('document.not_utf8', { offset: firstWrongByte(bytes) })
}

/** Offset in bytes of the first character that is not UTF-8, in bytes that are not. */
export const firstWrongByte = (bytes: Buffer): number => {
  const written = Buffer.from(bytes.toString('utf8'))
  let offset = written.findIndex((byte, index) => byte !== bytes[index])
  // back to where the replacement character begins that stands for what could not be read
  while (((written[offset] ?? 0) & 0b1100_0000) === 0b1000_0000) offset--
  return offset
}
