import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PATH } from '../../src/channels/address.ts'
import type { Edition } from '../../src/model/edition.ts'
import { ask, codeOf } from './ask.ts'
import { type Door, type Handle, openDoor } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

let count = 0
/** Submits an article that is wanted in Kazakh and answers its address. */
const fresh = async (): Promise<string> => {
  count += 1
  const body = {
    markdown: `# Port ${count}\n\nOne sentence.\n`,
    slug: `port-${count}`,
    source: 'en',
    languages: ['kk'],
  }
  await ask(door.app, 'POST', '/api/articles', { token: door.token.helen, body })
  await door.work()
  return `/api/articles/port-${count}`
}
const post = (address: string, body: object, handle: Handle = 'helen') =>
  ask(door.app, 'POST', address, { token: door.token[handle], body })
const get = (address: string) => ask(door.app, 'GET', address, { token: door.token.yerlan })

const signOff = async (article: string): Promise<void> => {
  const address = `${article}/translations/kk`
  const { etag, segments } = (await get(address)).body
  const typed = segments.map(({ id }: { id: string }) => ({ segment: id, tagged: 'Айлақ' }))
  const body = { base: etag, confirm: true, segments: typed }
  await ask(door.app, 'PATCH', `${address}/segments`, { token: door.token.zhanar, body })
  await post(`${address}/sign-off`, {}, 'zhanar')
}

describe('publishing', () => {
  test('a signed-off language makes an edition', async () => {
    const article = await fresh()
    await signOff(article)
    const answer = await post(`${article}/publish`, { language: 'kk' })
    expect(answer.status).toBe(202)
    expect(answer.body).toMatchObject({
      version: { language: 'kk', number: 1 },
      state: 'under_way',
      scheduled: null,
      job: expect.stringMatching(/^publish\./),
    })
    await door.work()
    const { body } = await get(`${article}/editions`)
    expect(body.editions).toMatchObject([{ language: 'kk', state: 'live', title: 'Айлақ', sourceLanguage: 'en' }])
    const edition = (await get(`${article}/editions/kk`)).body
    expect(edition.markdown).toBe('# Айлақ\n\nАйлақ\n')
    expect(edition.html).toContain('<p>Айлақ</p>')
    expect((await post(`${article}/publish`, { language: 'kk' })).body).toMatchObject({ state: 'live', job: null })
    const { versions } = (await get(`${article}/versions`)).body
    expect(versions).toMatchObject([{ language: 'kk', number: 1, revision: 1, signedBy: 'zhanar' }])
    const standing = (await get(article)).body.languages.find(({ language }: { language: string }) => language === 'kk')
    expect(standing).toMatchObject({ stage: 'live', edition: 'live', current: true })
  })

  test('at a later instant waits', async () => {
    const article = await fresh()
    const answer = await post(`${article}/publish`, { language: 'en', at: '2099-03-21T09:00:00+05:00' })
    expect(answer.body).toMatchObject({ state: 'scheduled', scheduled: '2099-03-21T04:00:00.000Z' })
    await door.work()
    expect((await get(`${article}/editions`)).body.editions).toEqual([])
    expect((await get(article)).body.languages).toMatchObject([
      { language: 'kk', scheduled: null },
      { language: 'en', scheduled: '2099-03-21T04:00:00.000Z' },
    ])
    const job = await ask(door.app, 'GET', `/api/jobs?article=port-${count}&state=waiting`, { token: door.token.nigar })
    expect(job.body.jobs).toMatchObject([
      { key: answer.body.job, kind: 'publish', article: `port-${count}`, runAt: '2099-03-21T04:00:00.000Z' },
    ])
  })

  test.each([
    ['what is not signed off', 'helen', { language: 'kk' }, 409, 'publish.unsigned'],
    ['by a reviewer', 'zhanar', { language: 'kk' }, 403, 'rights.missing'],
    ['at an instant that is over', 'helen', { language: 'en', at: '2020-01-01T00:00:00Z' }, 400, 'request.unfit'],
    ['at no instant', 'helen', { language: 'kk', at: 'tomorrow' }, 400, 'request.unfit'],
  ] as const)('%s is refused', async (_, handle, body, status, code) => {
    const answer = await post(`${await fresh()}/publish`, body, handle)
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
  })

  test('an unknown article is refused', async () => {
    const answer = await post('/api/articles/nowhere/publish', { language: 'kk' })
    expect([answer.status, codeOf(answer)]).toEqual([404, 'article.unknown'])
  })

  test('an edition that is not there is unknown', async () => {
    const answer = await get(`${await fresh()}/editions/kk`)
    expect([answer.status, codeOf(answer)]).toEqual([404, 'edition.unknown'])
  })
})

describe('withdrawing', () => {
  const published = async (): Promise<string> => {
    const article = await fresh()
    await post(`${article}/publish`, { language: 'en' })
    await door.work()
    return article
  }

  test('a held edition may be published again, a killed one may not', async () => {
    const article = await published()
    const held = await post(`${article}/withdraw`, { mode: 'hold' })
    expect([held.status, held.body]).toEqual([202, { languages: ['en'], cancelled: [] }])
    expect((await get(`${article}/editions`)).body.editions).toMatchObject([{ state: 'held' }])
    await post(`${article}/publish`, { language: 'en' })
    await door.work()
    expect((await get(`${article}/editions`)).body.editions).toMatchObject([{ state: 'live' }])
    await post(`${article}/withdraw`, { mode: 'kill', languages: ['en'] })
    const answer = await post(`${article}/publish`, { language: 'en' })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'publish.killed'])
  })

  test('cancels a publication that waits, and says so', async () => {
    const article = await fresh()
    await post(`${article}/publish`, { language: 'en', at: '2099-01-01T00:00:00Z' })
    expect((await post(`${article}/withdraw`, { mode: 'hold' })).body).toEqual({ languages: [], cancelled: ['en'] })
  })

  test.each([
    ['what is not published', 'helen', { mode: 'hold', languages: ['kk'] }, 404, 'edition.unknown'],
    ['by a reviewer', 'zhanar', { mode: 'kill' }, 403, 'rights.missing'],
    ['in no known way', 'helen', { mode: 'burn' }, 400, 'request.unfit'],
  ] as const)('%s is refused', async (_, handle, body, status, code) => {
    const answer = await post(`${await published()}/withdraw`, body, handle)
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
  })
})

describe('the published site', () => {
  test('is served as the outlet wrote it, without scripts', async () => {
    await mkdir(path.join(door.site, 'kk', 'port'), { recursive: true })
    await writeFile(path.join(door.site, 'kk', 'port', 'index.html'), '<h1>Айлақ</h1>')
    await writeFile(path.join(door.site, 'kk', 'rss.xml'), '<rss/>')
    const page = await door.app.inject('/site/kk/port/')
    expect([page.statusCode, page.body, page.headers['content-type']]).toEqual([
      200,
      '<h1>Айлақ</h1>',
      'text/html; charset=utf-8',
    ])
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(page.headers['content-security-policy']).not.toContain('script-src')
    const redirect = await door.app.inject('/site/kk/port')
    expect([redirect.statusCode, redirect.headers.location]).toEqual([301, '/site/kk/port/'])
    expect((await door.app.inject('/site/kk/rss.xml')).body).toBe('<rss/>')
  })

  test.each([
    '/site/../package.json',
    '/site/%2e%2e/package.json',
    '/site/kk/..%2f..%2f..%2fetc/passwd',
    '/site/nowhere/',
  ])('%s is not to be had', async (url) => {
    const reply = await door.app.inject(url)
    expect(reply.statusCode).toBeGreaterThanOrEqual(400)
    expect(reply.statusCode).toBeLessThan(500)
  })

  test('has gone for good where an edition was killed, delivered or not', async () => {
    const article = await fresh()
    const slug = `port-${count}`
    await post(`${article}/publish`, { language: 'en' })
    await door.work()
    const file = path.join(door.site, PATH.page({ language: 'en', slug } as Edition))
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, '<h1>Secret</h1>')
    expect((await door.app.inject(`/site/en/${slug}/`)).statusCode).toBe(200)
    await post(`${article}/withdraw`, { mode: 'kill' })
    const markdown = PATH.markdown({ language: 'en', slug } as Edition)
    for (const url of [`en/${slug}/`, `en/${slug}/index.html`, `en/${slug}`, `en/%70${slug.slice(1)}/`, markdown]) {
      const gone = await door.app.inject(`/site/${url}`)
      expect([url, gone.statusCode, gone.headers['content-language']]).toEqual([url, 410, 'en'])
      expect(gone.body).toContain('This article has been withdrawn')
      expect(gone.body).not.toContain('Secret')
    }
    expect((await door.app.inject(`/site/kk/${slug}/`)).statusCode).toBe(404)
  })

  test('answers for a part that is not there as HTTP has it', async () => {
    await writeFile(path.join(door.site, 'part.txt'), 'four')
    const part = await door.app.inject({ url: '/site/part.txt', headers: { range: 'bytes=0-1' } })
    expect([part.statusCode, part.body]).toEqual([206, 'fo'])
    const beyond = await door.app.inject({ url: '/site/part.txt', headers: { range: 'bytes=900-' } })
    expect([beyond.statusCode, beyond.json().fault.code]).toEqual([416, 'request.unfit'])
  })

  test('need not be there yet', async () => {
    const app = door.another({}, { site: path.join(door.site, 'not', 'yet') })
    expect((await app.inject('/site/kk/')).statusCode).toBe(404)
    await mkdir(path.join(door.site, 'not', 'yet', 'kk'), { recursive: true })
    await writeFile(path.join(door.site, 'not', 'yet', 'kk', 'index.html'), 'now')
    expect((await app.inject('/site/kk/')).body).toBe('now')
  })
})
