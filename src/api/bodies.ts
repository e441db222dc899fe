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

/**
 * Offset of the first byte that cannot stand in UTF-8; the length when the text only ends too early. A streaming decoder
 * refuses exactly those beginnings of the text that hold a wrong byte, so the shortest of them is looked for by halving.
 */
export const firstWrongByte = (bytes: Uint8Array): number => {
  const refused = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
      return false
    } catch {
      return true
    }
  }
  if (!refused(bytes.length)) return bytes.length
  let fine = 0
  let wrong = bytes.length
  while (wrong - fine > 1) {
    const middle = (fine + wrong) >> 1
    if (refused(middle)) wrong = middle
    else fine = middle
  }
  return wrong - 1
}
