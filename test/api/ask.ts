import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'

export interface Answer {
  readonly status: number
  /** Parsed; that it has the described shape is seen to below. */
  readonly body: any
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>
}

/** A request as a program makes it, with a bearer token. An object is sent as JSON; a string as `type` says. */
export interface Question {
  readonly token?: string | undefined
  readonly body?: unknown
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Asks the API and holds the reply against its own description: a status that is described, and JSON that fits the schema
 * which `/openapi.json` gives for it, with nothing added.
 */
export const ask = async (
  app: FastifyInstance,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  { token, body, type, headers = {} }: Question = {},
): Promise<Answer> => {
  const reply = await app.inject({
    method,
    url,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(type !== undefined && { 'content-type': type }),
      ...headers,
    },
    ...(body !== undefined && { payload: body as string | object | Buffer }),
  })
  const answer = { status: reply.statusCode, body: reply.json(), headers: reply.headers }
  const problems = await misfits(app, method, url, answer)
  expect(problems, `${method} ${url} answers ${reply.statusCode} ${reply.body}`).toEqual([])
  return answer
}

const misfits = async (app: FastifyInstance, method: string, url: string, { status, body }: Answer) => {
  const description = (await app.inject('/openapi.json')).json()
  const path = url.split('?')[0] as string
  const template = Object.keys(description.paths)
    .toSorted((one, other) => one.split('{').length - other.split('{').length)
    .find((candidate) => new RegExp(`^${candidate.replace(/\{\w+\}/g, '[^/]+')}$`).test(path))
  const described = description.paths[template ?? '']?.[method.toLowerCase()]?.responses
  const schema = status < 300 && described ? described[status]?.content['application/json'].schema : FAULT
  if (!schema) return [`${status} is not described`]
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  const validate = ajv.compile({ ...schema, components: description.components })
  return validate(body) ? [] : validate.errors
}

const FAULT = { $ref: '#/components/schemas/Fault' }

/** The code of a fault, having seen that it has a message. */
export const codeOf = ({ body }: Answer): string => {
  expect(body.fault.message).toEqual(expect.stringMatching(/\S/))
  return body.fault.code
}
