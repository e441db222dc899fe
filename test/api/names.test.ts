import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, codeOf } from './ask.ts'
import { type Door, openDoor } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

const MARKDOWN = '---\ntitle: A concert\nlanguage: en\n---\n\nThe singer Aida Karimova came on Monday.\n'

test('an article answers the names that the termbase does not know, with proposals', async () => {
  const body = { markdown: MARKDOWN, languages: ['ru'] }
  await ask(door.app, 'POST', '/api/articles', { token: door.token.helen, body })
  await door.work()
  const answer = await ask(door.app, 'GET', '/api/articles/a-concert/names', { token: door.token.yerlan })
  expect(answer.status).toBe(200)
  expect(answer.body).toEqual({
    source: 'en',
    names: [
      {
        name: 'Aida Karimova',
        forms: ['Aida Karimova'],
        count: 1,
        first: { segment: expect.any(String), start: 11, end: 24, sentence: expect.stringContaining('Aida Karimova') },
        proposals: [{ language: 'ru', text: 'Аида Керимова', confidence: 'regular', rules: ['usage', 'usage'] }],
      },
    ],
  })
})

test('of an article that is not there, and without a person, there are none', async () => {
  const unknown = await ask(door.app, 'GET', '/api/articles/nowhere/names', { token: door.token.yerlan })
  expect([unknown.status, codeOf(unknown)]).toEqual([404, 'article.unknown'])
  expect((await ask(door.app, 'GET', '/api/articles/a-concert/names')).status).toBe(401)
})
