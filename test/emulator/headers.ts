import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { AmazonError } from './errors.ts'

const TARGET = /^AWSShineFrontendService_20170701\.(\w+)$/
const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=[\w/+=-]+\/(\d{8})\/[a-z0-9-]+\/translate\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=[0-9a-f]{64}$/
const SIGNED = ['host', 'x-amz-date', 'x-amz-target']
const INVOCATION = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const ATTEMPT = /^attempt=(\d+)(?:; max=\d+)?$/

/** Reads what every request must carry; the signature's shape is looked at, not its value. Throws what Amazon would answer. */
export const readHeaders = (headers: IncomingHttpHeaders, body: Buffer): { operation: string; attempt: number } => {
  const operation = TARGET.exec(header(headers, 'x-amz-target'))?.[1]
  if (operation === undefined) throw new AmazonError('UnknownOperationException', 'x-amz-target names no operation')
  if (headers['content-type'] !== 'application/x-amz-json-1.1')
    throw new AmazonError('InvalidRequestException', `content-type is ${headers['content-type']}`)
  if (headers.authorization === undefined)
    throw new AmazonError('MissingAuthenticationTokenException', 'Request is missing Authentication Token')
  const [, day, signed = ''] = AUTHORIZATION.exec(headers.authorization) ?? []
  if (day === undefined) throw incomplete(`authorization is ${headers.authorization}`)
  const unsigned = SIGNED.filter((name) => !signed.split(';').includes(name))
  if (unsigned.length > 0) throw incomplete(`not signed: ${unsigned.join(', ')}`)
  const date = header(headers, 'x-amz-date')
  if (!/^\d{8}T\d{6}Z$/.test(date) || !date.startsWith(day)) throw incomplete(`x-amz-date is ${date}`)
  const digest = header(headers, 'x-amz-content-sha256')
  if (digest !== '' && digest !== createHash('sha256').update(body).digest('hex'))
    throw incomplete('x-amz-content-sha256 is not the digest of the body')
  if (!INVOCATION.test(header(headers, 'amz-sdk-invocation-id'))) throw incomplete('amz-sdk-invocation-id is no UUID')
  const attempt = ATTEMPT.exec(header(headers, 'amz-sdk-request'))?.[1]
  if (attempt === undefined) throw incomplete(`amz-sdk-request is ${header(headers, 'amz-sdk-request')}`)
  return { operation, attempt: Number(attempt) }
}

const header = (headers: IncomingHttpHeaders, name: string): string => String(headers[name] ?? '')
const incomplete = (message: string) => new AmazonError('IncompleteSignatureException', message)
