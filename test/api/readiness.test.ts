import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from './ask.ts'
import { ARTICLE, type Door, openDoor, SLUG } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
  await ask(door.app, 'POST', '/api/articles', {
    token: door.token.helen,
    body: { markdown: ARTICLE, languages: ['kk'] },
  })
  await door.work()
})
afterAll(() => door.close())

const T = `/api/articles/${SLUG}/translations/kk`
const readiness = async () => (await ask(door.app, 'GET', `${T}/readiness`, { token: door.token.zhanar })).body
const segments = async () => (await ask(door.app, 'GET', T, { token: door.token.zhanar })).body

describe('readiness', () => {
  test('names everything that stands in the way of a sign-off, until nothing does', async () => {
    const { token } = door
    const before = await segments()
    const ids = before.segments.map(({ id }: { id: string }) => id)
    expect(await readiness()).toMatchObject({ signed: false, unreviewed: ids, comments: [], leases: [], drafts: [] })

    const texts = ['Ақтауға кеме келді', '<1>Баку</1> BLOCK кемесі келді.', 'Ол екі күн тұрады.']
    const { body: edited } = await ask(door.app, 'PATCH', `${T}/segments`, {
      token: token.zhanar,
      body: {
        base: before.etag,
        confirm: true,
        segments: ids.map((segment: string, index: number) => ({ segment, tagged: texts[index] })),
      },
    })
    await ask(door.app, 'POST', `/api/articles/${SLUG}/comments`, {
      token: token.yerlan,
      body: { language: 'kk', segment: ids[1], text: 'Which ship?' },
    })
    await ask(door.app, 'PUT', `${T}/leases/${ids[2]}`, { token: token.yerlan, body: {} })
    await ask(door.app, 'PUT', `${T}/drafts/${ids[2]}`, {
      token: token.yerlan,
      body: { tagged: 'Ол екі күн', base: edited.etag },
    })
    const now = await readiness()
    expect(now).toMatchObject({
      etag: edited.etag,
      signed: false,
      unreviewed: [],
      comments: [{ segment: ids[1], by: 'yerlan', text: 'Which ship?' }],
      leases: [{ segment: ids[2], holder: 'yerlan' }],
      drafts: [{ segment: ids[2], person: 'yerlan' }],
    })
    expect(now.blocking).toMatchObject([{ segment: ids[1], check: 'probe', severity: 'blocks' }])
    expect(now.blocking[0].message).not.toBe('')

    await ask(door.app, 'POST', `${T}/sign-off`, {
      token: token.zhanar,
      body: { override: 'The author has it so.' },
    })
    expect(await readiness()).toMatchObject({ signed: true, unreviewed: [] })
  })

  test('of a translation that nobody wanted is unknown', async () => {
    const { status } = await ask(door.app, 'GET', T.replace(/kk$/, 'ru/readiness'), { token: door.token.zhanar })
    expect(status).toBe(404)
  })
})

describe('a review that is only tried', () => {
  test('says what would be done and does nothing of it', async () => {
    const markdown = `# Ten ships came\n\n${Array.from({ length: 10 }, (_, n) => `Ship ${n} came.`).join(' ')}\n`
    const body = { markdown, slug: 'ten-ships', source: 'en', languages: ['kk'] }
    await ask(door.app, 'POST', '/api/articles', { token: door.token.helen, body })
    await door.work()
    const address = '/api/articles/ten-ships/translations/kk'
    const { body: view } = await ask(door.app, 'GET', address, { token: door.token.zhanar })
    const ids = view.segments.map(({ id }: { id: string }) => id)
    const { body: edited } = await ask(door.app, 'PATCH', `${address}/segments`, {
      token: door.token.yerlan,
      body: { base: view.etag, segments: ids.map((segment: string) => ({ segment, tagged: 'Кеме келді.' })) },
    })
    const review = (dry: boolean) =>
      ask(door.app, 'POST', `${address}/review`, {
        token: door.token.zhanar,
        body: { base: edited.etag, dry, verdict: { type: 'confirm' } },
      })
    const { body: tried } = await review(true)
    expect(tried).toMatchObject({ etag: edited.etag, changed: ids.length, empty: 0 })
    expect(tried.sample).toHaveLength(5)
    expect(ids).toEqual(expect.arrayContaining(tried.sample))
    const { body: done } = await review(false)
    expect(done).toMatchObject({ etag: edited.etag + 1, changed: ids.length })
    expect(done).not.toHaveProperty('sample')
  })
})
