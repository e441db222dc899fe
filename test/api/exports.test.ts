import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, codeOf } from './ask.ts'
import { type Door, openDoor } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

const files = {
  concepts:
    'concept,language,term,status,type,note\nport,en,port,preferred,noun,"quay, dock"\nport,kk,айлақ,preferred,noun,\n',
  memory: 'source_language,target_language,source,target\nen,kk,The <1>port</1> is open.,<1>Айлақ</1> ашық.\n',
}

test.for(['concepts', 'memory'] as const)('%s go out as the file that they came in from', async (what) => {
  const url = `/api/${what}.csv`
  await ask(door.app, 'POST', `/api/${what}/import`, { token: door.token.nigar, body: files[what], type: 'text/csv' })
  const response = await door.app.inject({ url, headers: { authorization: `Bearer ${door.token.yerlan}` } })
  expect(response.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(response.headers['content-disposition']).toBe(`attachment; filename="${what}.csv"`)
  expect(response.body).toBe(files[what])
  expect(codeOf(await ask(door.app, 'GET', url))).toBe('sign_in.needed')
})
