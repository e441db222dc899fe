import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Door, openDoor } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

const look = async (url: string, headers: Record<string, string> = {}) => door.app.inject({ url, headers })
const asHelen = () => ({ authorization: `Bearer ${door.token.helen}` })

const validator = new HtmlValidate({ extends: ['html-validate:recommended'] })
const problems = (page: string) =>
  validator
    .validateStringSync(page)
    .results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`))

describe('signed out', () => {
  test.each([
    ['en', 'You are not signed in'],
    ['az', 'Daxil olmamısınız'],
    ['ru', 'Вы не вошли'],
    ['kk', 'Сіз жүйеге кірмегенсіз'],
  ])('the page says in %s how to come by a link, and shows nothing else', async (language, words) => {
    const page = await look('/', { 'accept-language': language })
    expect(page.body).toContain(words)
    expect(page.body).toContain(`<html lang="${language}"`)
    expect(page.body).toContain('terjiman people link')
    expect(page.body).not.toContain('<script')
    expect(problems(page.body)).toEqual([])
  })

  test('remembers the language that was chosen', async () => {
    const chosen = await look('/?lang=kk')
    expect(chosen.body).toContain('<html lang="kk"')
    const cookie = String(chosen.headers['set-cookie']).split(';')[0] ?? ''
    expect((await look('/', { cookie })).body).toContain('<html lang="kk"')
  })
})

describe('signed in', () => {
  test.each(['/', '/submit', '/articles/bold', '/articles/bold/kk', '/operations'])(
    '%s opens the desk',
    async (url) => {
      const page = await look(url, asHelen())
      expect(page.statusCode).toBe(200)
      expect(page.body).toContain('<div id="desk">')
    },
  )

  test('lets the style sheet in that the editor writes, by a nonce that is new each time', async () => {
    const nonces = await Promise.all(
      [0, 1].map(async () => {
        const page = await look('/', asHelen())
        const nonce = /nonce="([^"]+)"/.exec(page.body)?.[1] ?? 'none'
        expect(page.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
        return nonce
      }),
    )
    expect(new Set(nonces).size).toBe(2)
  })
})
