import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SETTINGS_BYTES } from '../../src/model/settings.ts'
import { ask, codeOf } from './ask.ts'
import { ARTICLE, type Door, type Handle, openDoor, SLUG } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
  await ask(door.app, 'POST', '/api/articles', { token: door.token.helen, body: { markdown: ARTICLE } })
  await door.work()
})
afterAll(() => door.close())

describe('my settings', () => {
  const get = async () => (await ask(door.app, 'GET', '/api/me', { token: door.token.yerlan })).body
  const patch = (body: object) => ask(door.app, 'PATCH', '/api/me', { token: door.token.yerlan, body })
  const mine = { name: 'Mine', query: 'language:kk', position: 0 }

  test('are merged key by key, and null takes out', async () => {
    expect(await get()).toMatchObject({ handle: 'yerlan', settings: {} })
    await patch({ settings: { theme: 'dark', keymap: { confirm: ['Control+Enter'], next: [] }, views: { a: mine } } })
    await patch({ settings: { density: 'grid', keymap: { confirm: null, back: ['Control+ArrowUp'] } } })
    const { body } = await patch({ settings: { theme: null } })
    expect(body.settings).toEqual({
      density: 'grid',
      keymap: { next: [], back: ['Control+ArrowUp'] },
      views: { a: mine },
    })
    expect(await get()).toEqual(body)
    expect((await patch({ settings: { views: { a: null } } })).body.settings.views).toBeUndefined()
  })

  test('may not grow without end, nor be what they are not', async () => {
    const before = await get()
    const views = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [`v${n}`, { ...mine, query: 'x'.repeat(900) }]),
    )
    const large = await patch({ settings: { views } })
    expect([large.status, codeOf(large), large.body.fault.params.limit]).toEqual([
      413,
      'settings.too_large',
      SETTINGS_BYTES,
    ])
    expect(codeOf(await patch({ settings: { theme: 'pink' } }))).toBe('request.unfit')
    expect(codeOf(await patch({ settings: { colour: 'red' } }))).toBe('request.unfit')
    expect(await get()).toEqual(before)
  })

  test('hold the language I am spoken to in, and no right is touched by it', async () => {
    const before = await get()
    expect((await patch({ language: 'ru' })).body).toEqual({ ...before, language: 'ru' })
    expect((await patch({ settings: { theme: 'pink' } })).body.fault.message).toMatch(/[а-я]/)
    expect(await get()).toEqual({ ...before, language: 'ru' })
  })
})

describe('an assignment', () => {
  const DUE = '2026-12-01T09:00:00.000Z'
  const assign = (handle: Handle, body: object, language = 'kk') =>
    ask(door.app, 'PUT', `/api/articles/${SLUG}/languages/${language}/assignment`, { token: door.token[handle], body })
  const standing = async () => {
    const { body } = await ask(door.app, 'GET', `/api/articles/${SLUG}`, { token: door.token.timur })
    return body.languages.find(({ language }: { language: string }) => language === 'kk')
  }

  test('stands with the article, and is told', async () => {
    expect(await standing()).toMatchObject({ assignee: null, due: null })
    const due = '2026-12-01T13:00:00+04:00'
    expect((await assign('helen', { person: 'yerlan', due })).body).toMatchObject({
      person: 'yerlan',
      due: DUE,
      by: 'helen',
    })
    expect(await standing()).toMatchObject({ assignee: 'yerlan', due: DUE })
    const { body } = await ask(door.app, 'GET', `/api/articles/${SLUG}/events`, { token: door.token.timur })
    expect(body.events.at(-1)).toMatchObject({ kind: 'assigned', language: 'kk', data: { person: 'yerlan', due: DUE } })
  })

  test('is given up and taken by a translator, who leaves the time alone', async () => {
    expect((await assign('yerlan', { person: null, due: DUE })).status).toBe(200)
    expect((await assign('yerlan', { person: 'yerlan', due: DUE })).status).toBe(200)
    expect(codeOf(await assign('yerlan', { person: 'yerlan', due: null }))).toBe('rights.missing')
    expect(codeOf(await assign('yerlan', { person: 'zhanar', due: DUE }))).toBe('rights.missing')
    expect(codeOf(await assign('timur', { person: null, due: DUE }))).toBe('rights.missing')
    await assign('zhanar', { person: 'zhanar', due: DUE })
    expect(codeOf(await assign('yerlan', { person: 'yerlan', due: DUE }))).toBe('rights.missing')
  })

  test('takes somebody who can do the work, in a language that is wanted', async () => {
    expect(codeOf(await assign('helen', { person: 'timur', due: null }))).toBe('rights.missing')
    expect(codeOf(await assign('helen', { person: 'nobody', due: null }))).toBe('person.unknown')
    expect(codeOf(await assign('helen', { person: null, due: null }, 'en'))).toBe('translation.is_source')
  })

  test('goes to whom a reviewer sends the work back, for the time it had', async () => {
    await assign('zhanar', { person: null, due: DUE })
    const address = `/api/articles/${SLUG}/translations/kk`
    const { body } = await ask(door.app, 'GET', address, { token: door.token.zhanar })
    const [{ id: segment }] = body.segments
    const edit = { base: body.etag, segments: [{ segment, tagged: 'Кеме' }] }
    const { body: edited } = await ask(door.app, 'PATCH', `${address}/segments`, {
      token: door.token.yerlan,
      body: edit,
    })
    const sendBack = (to: string) =>
      ask(door.app, 'POST', `${address}/review`, {
        token: door.token.zhanar,
        body: { base: edited.etag, segments: [segment], verdict: { type: 'send_back', note: 'Again', to } },
      })
    expect(codeOf(await sendBack('timur'))).toBe('rights.missing')
    expect((await sendBack('yerlan')).status).toBe(200)
    expect(await standing()).toMatchObject({ assignee: 'yerlan', due: DUE })
    const events = await ask(door.app, 'GET', `/api/articles/${SLUG}/events`, { token: door.token.timur })
    expect(events.body.events.at(-1)).toMatchObject({ kind: 'sent_back', data: { note: 'Again', to: 'yerlan' } })
  })
})
