import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, codeOf } from './ask.ts'
import { type Door, openDoor } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

test.each([
  ['application/json', '{"markdown": "', '"}'],
  ['text/markdown; charset=utf-8', '# Порт ', '\n'],
])('a body of %s that is not UTF-8 is refused at its first wrong byte', async (type, before, after) => {
  const body = Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)])
  const answer = await ask(door.app, 'POST', '/api/articles', { token: door.token.helen, body, type })
  expect([answer.status, codeOf(answer)]).toEqual([400, 'document.not_utf8'])
  expect(answer.body.fault.params.offset).toBe(Buffer.byteLength(before))
})
