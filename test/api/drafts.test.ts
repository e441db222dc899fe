import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, codeOf } from './ask.ts'
import { type Door, type Handle, openDoor } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

let count = 0
/** Submits an article and answers the address of its Kazakh translation and its segments' ids. */
const fresh = async () => {
  count += 1
  const markdown = `# Story ${count}\n\nThe ship **Baku** came. It will stay.\n`
  const body = { markdown, slug: `story-${count}`, source: 'en', languages: ['kk'] }
  await ask(door.app, 'POST', '/api/articles', { token: door.token.helen, body })
  await door.work()
  const address = `/api/articles/story-${count}/translations/kk`
  const { body: translation } = await ask(door.app, 'GET', address, { token: door.token.yerlan })
  const [title, ship, stay] = translation.segments.map(({ id }: { id: string }) => id)
  return { address, title, ship, stay, etag: translation.etag as number }
}
const put = (address: string, segment: string, body: object, handle: Handle = 'yerlan') =>
  ask(door.app, 'PUT', `${address}/drafts/${segment}`, { token: door.token[handle], body })
const list = async (address: string, handle: Handle = 'yerlan') =>
  (await ask(door.app, 'GET', `${address}/drafts`, { token: door.token[handle] })).body
const history = async (address: string, segment: string, handle: Handle = 'yerlan') =>
  (await ask(door.app, 'GET', `${address}/drafts/${segment}/history`, { token: door.token[handle] })).body.drafts
const edit = (address: string, segment: string, tagged: string, base: number, handle: Handle = 'yerlan') =>
  ask(door.app, 'PATCH', `${address}/segments`, {
    token: door.token[handle],
    body: { base, segments: [{ segment, tagged }] },
  })

describe('a draft', () => {
  test('is kept as it was typed, parsed where it parses, beside what it was begun from', async () => {
    const { address, ship, stay, etag } = await fresh()
    const edited = await edit(address, ship, 'Кеме <1>келді</1>.', etag, 'zhanar')
    const saved = await put(address, ship, { tagged: 'Кеме <1>', base: edited.body.etag })
    expect([saved.status, saved.body.segment]).toEqual([200, ship])
    await put(address, stay, { tagged: 'Ол қалады.', base: 0 })
    const { mine, others } = await list(address)
    expect(others).toEqual([])
    expect(mine).toMatchObject([
      { segment: stay, content: [{ type: 'text', value: 'Ол қалады.' }], was: null, current: true, gone: false },
      {
        segment: ship,
        tagged: 'Кеме <1>',
        content: null,
        base: edited.body.etag,
        was: { tagged: 'Кеме <1>келді</1>.' },
      },
    ])
    expect(mine[1].number).toBe(saved.body.number)
  })

  test('is no edit: the etag and the record stay as they are', async () => {
    const { address, ship, etag } = await fresh()
    const events = `/api/articles/story-${count}/events`
    const before = (await ask(door.app, 'GET', events, { token: door.token.yerlan })).body.events.length
    await put(address, ship, { tagged: 'x', base: 0 })
    expect((await ask(door.app, 'GET', events, { token: door.token.yerlan })).body.events).toHaveLength(before)
    expect((await ask(door.app, 'GET', address, { token: door.token.yerlan })).body.etag).toBe(etag)
  })

  test('ends with its author’s accepted edit, and not with a refused one nor with somebody else’s', async () => {
    const { address, ship, etag } = await fresh()
    await put(address, ship, { tagged: 'менің', base: 0 })
    const theirs = await edit(address, ship, 'біреудікі', etag, 'zhanar')
    const refused = await edit(address, ship, 'менің', etag)
    expect(codeOf(refused)).toBe('edit.stale')
    expect((await list(address)).mine).toHaveLength(1)
    await edit(address, ship, 'менің басқа', theirs.body.etag)
    expect((await list(address)).mine).toEqual([])
    expect(await history(address, ship)).toMatchObject([{ tagged: 'менің', why: 'edited' }])
  })

  test('ends with an edit that says what stands there already', async () => {
    const { address, ship, etag } = await fresh()
    const { body } = await edit(address, ship, 'сол', etag)
    await put(address, ship, { tagged: 'сол', base: body.etag })
    await edit(address, ship, 'сол', body.etag)
    expect((await list(address)).mine).toEqual([])
  })

  test('that is discarded can be had back from the history', async () => {
    const { address, ship } = await fresh()
    const discard = () =>
      ask(door.app, 'DELETE', `${address}/drafts/${ship}`, { token: door.token.yerlan }).then(({ body }) => body)
    await put(address, ship, { tagged: 'керек', base: 0 })
    expect(await discard()).toEqual({ discarded: true })
    expect(await discard()).toEqual({ discarded: false })
    const [former] = await history(address, ship)
    expect(former).toMatchObject({ tagged: 'керек', why: 'discarded' })
    expect(await history(address, ship, 'zhanar')).toEqual([])
    await put(address, ship, { tagged: former.tagged, base: former.base })
    expect((await list(address)).mine).toMatchObject([{ tagged: 'керек' }])
  })

  test('of others is named and not shown, but to who took the segment over', async () => {
    const { address, ship } = await fresh()
    await put(address, ship, { tagged: 'менікі', base: 0 })
    const lease = (handle: Handle, body: object) =>
      ask(door.app, 'PUT', `${address}/leases/${ship}`, { token: door.token[handle], body })
    await lease('yerlan', {})
    expect((await list(address, 'zhanar')).others).toMatchObject([{ person: 'yerlan', segment: ship, tagged: null }])
    await lease('zhanar', { takeover: true })
    expect(await list(address, 'zhanar')).toMatchObject({ mine: [], others: [{ person: 'yerlan', tagged: 'менікі' }] })
    expect((await list(address)).mine).toMatchObject([{ tagged: 'менікі' }])
  })

  test('outlives a revision: begun on an earlier one, or on a segment that is gone', async () => {
    const { address, ship, stay, etag } = await fresh()
    const { body } = await edit(address, ship, 'Кеме келді.', etag)
    await put(address, ship, { tagged: 'Кеме', base: body.etag })
    await put(address, stay, { tagged: 'Ол', base: 0 })
    const markdown = `# Story ${count}\n\nThe ship **Baku** came.\n`
    await ask(door.app, 'POST', `/api/articles/story-${count}/documents`, {
      token: door.token.helen,
      body: { markdown },
    })
    await door.work()
    const { mine } = await list(address)
    expect(mine).toMatchObject([
      { segment: stay, tagged: 'Ол', content: null, gone: true },
      { segment: ship, tagged: 'Кеме', base: 0, was: { tagged: 'Кеме келді.' }, current: false, gone: false },
    ])
    expect(codeOf(await edit(address, ship, 'Кеме', mine[1].base))).toBe('edit.stale')
    expect((await put(address, stay, { tagged: 'Ол қ', base: 0, replaces: mine[0].number })).status).toBe(200)
  })

  test('takes the right, the article, the language and a segment that there once was', async () => {
    const { address, ship } = await fresh()
    const draft = { tagged: 'x', base: 0 }
    const refusals = [
      await put(address, ship, draft, 'timur'),
      await put(address.replace('story', 'no-story'), ship, draft),
      await put(address.replace(/kk$/, 'az'), ship, draft, 'sevinc'),
      await put(address, 'nowhere', draft),
      await put(address, ship, { ...draft, tagged: 'a\0b' }),
      await put(address, ship, { ...draft, tagged: 'a'.repeat(20_001) }),
    ]
    expect(refusals.map((answer) => [answer.status, codeOf(answer)])).toEqual([
      [403, 'rights.missing'],
      [404, 'article.unknown'],
      [404, 'translation.unwanted'],
      [404, 'segment.unknown'],
      [400, 'request.unfit'],
      [400, 'request.unfit'],
    ])
  })
})
