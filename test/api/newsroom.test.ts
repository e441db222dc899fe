import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checks } from '../../src/checks/index.ts'
import { OF_ONE_TEXT } from '../../src/steps/proofread.ts'
import { readLocales } from '../../src/voices/index.ts'
import { ask, codeOf } from './ask.ts'
import { ARTICLE, type Door, openDoor, SLUG } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

const check = (body: object, token = door.token.helen) =>
  ask(door.app, 'POST', '/api/submissions/check', { token, body })

test('the newsroom says which engines and sections there are, and where its site is', async () => {
  await ask(door.app, 'POST', '/api/articles', { token: door.token.helen, body: { markdown: ARTICLE, section: 'sea' } })
  await door.work()
  const { body } = await ask(door.app, 'GET', '/api/newsroom', { token: door.token.yerlan })
  expect(body).toEqual({ engines: [], sections: ['sea'], site: 'https://news.example.org' })
  expect((await ask(door.app, 'GET', '/api/newsroom')).status).toBe(401)
})

describe('a text that is looked at before it is submitted', () => {
  test('is shown as readers would have it, and nothing of it is kept', async () => {
    const markdown = '# Two days\n\nThe *ship* came.<script>alert(1)</script> It left.\n'
    const { status, body } = await check({ markdown, source: 'en' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ title: 'Two days', source: 'en', slug: 'two-days', section: 'news', faults: [] })
    expect(body.html).toContain('<em>ship</em>')
    expect(body.html).not.toContain('<script')
    expect(body.revised).toBeNull()
    expect(body.words).toBeGreaterThan(5)
    const unknown = await ask(door.app, 'GET', '/api/articles/two-days', { token: door.token.helen })
    expect(codeOf(unknown)).toBe('article.unknown')
  })

  test('names all that stands in the way, each with its place', async () => {
    const broken = await check({ markdown: '---\ntitle: [\n---\n\nText.\n', source: 'en' })
    expect(broken.body).toMatchObject({ title: null, html: null, slug: null })
    expect(broken.body.faults[0]).toMatchObject({ code: 'document.front_matter', place: { line: expect.any(Number) } })
    const unnamed = await check({ markdown: 'No language is named.\n' })
    expect(unnamed.body.faults.map(({ code }: { code: string }) => code)).toEqual(['language.missing'])
    expect(unnamed.body.html).toContain('No language')
    const taken = await check({ markdown: ARTICLE }, door.token.yerlan)
    expect(taken.body.faults.map(({ code }: { code: string }) => code)).toEqual(['rights.missing', 'slug.taken'])
  })

  test('is held against the latest revision sentence by sentence', async () => {
    const markdown = `${ARTICLE.replace('on Monday', 'on Tuesday')}\nA sentence is new.\n`
    const { body } = await check({ markdown, revises: SLUG })
    expect(body.faults).toEqual([])
    expect(body.revised).toMatchObject({ since: 1, changed: 1, added: 1, gone: 0 })
    expect(body.revised.differences).toEqual([
      expect.arrayContaining([
        { type: 'removed', text: 'Monday' },
        { type: 'added', text: 'Tuesday' },
      ]),
      [{ type: 'added', text: 'A sentence is new.' }],
    ])
    expect(codeOf(await check({ markdown, revises: 'nowhere' }))).toBe('article.unknown')
  })

  test('shows what strikes the checks, with the place in the Markdown', async () => {
    const app = door.another({ checks })
    const markdown = '---\ntitle: О порте\nlanguage: ru\n---\n\nПорт Актау растёт.\n\nВ **пoрту** стоит судно.\n'
    const { body } = await ask(app, 'POST', '/api/submissions/check', { token: door.token.nigar, body: { markdown } })
    const found = body.findings.find(({ check }: { check: string }) => check === 'script')
    expect(found).toMatchObject({ key: 'mixed', severity: 'blocks', place: { line: 8, column: 5 } })
    expect(markdown.slice(found.start, found.end)).toBe('пoрту')
    expect(found.message).toMatch(/порту/)
  })

  test('every finding of a text by itself has its sentence', () => {
    for (const sentences of Object.values(readLocales()))
      for (const [check, keys] of Object.entries(OF_ONE_TEXT))
        for (const key of keys) expect(sentences.desk).toHaveProperty(['proof', check, key])
  })
})
