import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BODY_BYTES } from '../../src/api/bodies.ts'
import { ask, codeOf } from './ask.ts'
import { ARTICLE, type Door, openDoor, SLUG } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

const titled = (title: string) => `---\ntitle: ${title}\nlanguage: en\n---\n\nOne sentence.\n`
const submit = (body: unknown, question: { token?: string; type?: string } = {}, query = '') =>
  ask(door.app, 'POST', `/api/articles${query}`, { token: door.token.helen, body, ...question })

describe('submitting an article', () => {
  test('as JSON opens a translation in every wanted language', async () => {
    const { status, body } = await submit({ markdown: ARTICLE, languages: ['kk', 'az'], section: 'economy' })
    expect(status).toBe(201)
    expect(body).toMatchObject({ article: SLUG, revision: 1, title: 'A ship came to Aktau', submittedBy: 'helen' })
    await door.work()
    const article = await ask(door.app, 'GET', `/api/articles/${SLUG}`, { token: door.token.yerlan })
    expect(article.body).toMatchObject({ source: 'en', wanted: ['az', 'kk'], section: 'economy', createdBy: 'helen' })
    const stages = article.body.languages.map(({ language, stage }: Record<string, string>) => [language, stage])
    expect(stages).toEqual(
      expect.arrayContaining([
        ['en', 'source'],
        ['kk', 'in_review'],
        ['az', 'in_review'],
      ]),
    )
  })

  test('as Markdown takes the rest from the query', async () => {
    const { status, body } = await submit(
      titled('Second'),
      { type: 'text/markdown; charset=utf-8' },
      '?languages=ru,kk&slug=the-second',
    )
    expect(status).toBe(201)
    expect(body.article).toBe('the-second')
    const article = await ask(door.app, 'GET', '/api/articles/the-second', { token: door.token.helen })
    expect(article.body.wanted).toEqual(['ru', 'kk'])
  })

  test('is refused to whom has no right to', async () => {
    const answer = await submit({ markdown: titled('Third') }, { token: door.token.yerlan })
    expect([answer.status, codeOf(answer)]).toEqual([403, 'rights.missing'])
    expect(answer.body.fault.params.able).toBe('helen, nigar')
  })

  test('is refused to whom is not signed in, before the body is read', async () => {
    const answer = await ask(door.app, 'POST', '/api/articles', { body: Buffer.from([0xff]), type: 'text/markdown' })
    expect([answer.status, codeOf(answer)]).toEqual([401, 'sign_in.needed'])
    expect(answer.headers['www-authenticate']).toBe('Bearer')
  })

  test.each([
    ['Markdown', 'text/markdown', Buffer.from('# \xff\n', 'latin1'), 2],
    ['JSON', 'application/json', Buffer.from('{"markdown":"\xe9t\xe9"}', 'latin1'), 13],
  ])('in %s that is not UTF-8 names the offset of the first wrong byte', async (_, type, body, offset) => {
    const answer = await submit(body, { type })
    expect([answer.status, codeOf(answer)]).toEqual([400, 'document.not_utf8'])
    expect(answer.body.fault.params.offset).toBe(offset)
  })

  test.each([
    ['the pipeline takes', 300 * 1024],
    ['the door takes', BODY_BYTES + 1],
  ])('of more bytes than %s is refused as too large', async (_, bytes) => {
    const answer = await submit(`# Long\n\n${'a'.repeat(bytes)}`, { type: 'text/markdown' })
    expect([answer.status, codeOf(answer)]).toEqual([413, 'document.too_large'])
    expect(answer.body.fault.params.found).toBeGreaterThan(answer.body.fault.params.limit)
  })

  test.each([
    ['an unknown language', { markdown: ARTICLE, languages: ['de'] }, 'body.languages.0'],
    ['a misspelt field', { markdown: ARTICLE, language: ['kk'] }, 'body.language'],
    ['no text', { slug: 'x' }, 'body.markdown'],
  ])('with %s says where', async (_, body, at) => {
    const answer = await submit(body)
    expect([answer.status, codeOf(answer)]).toEqual([400, 'request.unfit'])
    expect(answer.body.fault.params.at).toBe(at)
  })

  test('twice under one slug with another text is refused', async () => {
    await submit({ markdown: titled('Taken') })
    const answer = await submit({ markdown: `${titled('Taken')}\nMore.\n` })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'slug.taken'])
  })

  test('keeps a place in the text with a fault of the text', async () => {
    const answer = await submit({ markdown: '---\ntitle: [\n---\n\nText.\n' })
    expect([answer.status, codeOf(answer)]).toEqual([400, 'document.front_matter'])
    expect(answer.body.fault.place.line).toBeGreaterThan(0)
  })

  test('with an unknown tag in the query is refused', async () => {
    const answer = await submit(titled('Tags'), { type: 'text/markdown' }, '?languages=kk,tr')
    expect([answer.status, codeOf(answer)]).toEqual([400, 'language.unknown'])
    expect(answer.body.fault.params.found).toBe('tr')
  })
})

describe('the list of articles', () => {
  test('can be narrowed to a language and a stage', async () => {
    await submit(titled('Only Russian'), { type: 'text/markdown' }, '?languages=ru')
    const slugs = async (query: string) => {
      const { body } = await ask(door.app, 'GET', `/api/articles${query}`, { token: door.token.timur })
      return body.articles.map(({ slug }: { slug: string }) => slug)
    }
    expect(await slugs('')).toContain('only-russian')
    expect(await slugs('?language=ru&stage=drafting')).toContain('only-russian')
    expect(await slugs('?language=kk')).not.toContain('only-russian')
    expect(await slugs('?language=ru&stage=live')).toEqual([])
    expect(await slugs('?limit=1')).toHaveLength(1)
  })

  test('is refused with a limit that is no number', async () => {
    const answer = await ask(door.app, 'GET', '/api/articles?limit=many', { token: door.token.timur })
    expect([answer.status, answer.body.fault.params.at]).toEqual([400, 'query limit'])
  })

  test('an unknown slug is refused', async () => {
    const answer = await ask(door.app, 'GET', '/api/articles/nowhere', { token: door.token.timur })
    expect([answer.status, codeOf(answer)]).toEqual([404, 'article.unknown'])
  })
})

describe('documents', () => {
  test('a revision is a new document, minor when its author says so', async () => {
    await submit({ markdown: titled('Revised') })
    const revise = (body: unknown, question = {}, query = '') =>
      ask(door.app, 'POST', `/api/articles/revised/documents${query}`, { token: door.token.helen, body, ...question })
    const second = await revise({ markdown: `${titled('Revised')}\nMore.\n` })
    expect([second.status, second.body.revision, second.body.minor]).toEqual([201, 2, false])
    const third = await revise(`${titled('Revised')}\nMore!\n`, { type: 'text/markdown' }, '?minor=true')
    expect([third.body.revision, third.body.minor]).toEqual([3, true])
    const first = await ask(door.app, 'GET', '/api/articles/revised/documents/1', { token: door.token.zhanar })
    expect(first.body.markdown).toBe(titled('Revised'))
    const fourth = await ask(door.app, 'GET', '/api/articles/revised/documents/4', { token: door.token.zhanar })
    expect([fourth.status, codeOf(fourth)]).toEqual([404, 'article.unknown'])
  })

  test('a revision of nothing is refused', async () => {
    const question = { token: door.token.helen, body: { markdown: ARTICLE } }
    const answer = await ask(door.app, 'POST', '/api/articles/nowhere/documents', question)
    expect([answer.status, codeOf(answer)]).toEqual([404, 'article.unknown'])
  })
})
