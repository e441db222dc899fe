import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, codeOf } from './ask.ts'
import { ARTICLE, type Door, type Handle, openDoor, SLUG } from './door.ts'

const COMMENTS = `/api/articles/${SLUG}/comments`

let door: Door
let segments: readonly string[]
beforeAll(async () => {
  door = await openDoor()
  await ask(door.app, 'POST', '/api/articles', { token: door.token.helen, body: { markdown: ARTICLE } })
  await door.work()
  const { body } = await ask(door.app, 'GET', `/api/articles/${SLUG}/translations/kk`, { token: door.token.yerlan })
  segments = body.segments.map(({ id }: { id: string }) => id)
})
afterAll(() => door.close())

const post = (body: object, handle: Handle = 'yerlan') =>
  ask(door.app, 'POST', COMMENTS, { token: door.token[handle], body })
const patch = (id: string, body: object, handle: Handle = 'yerlan') =>
  ask(door.app, 'PATCH', `${COMMENTS}/${id}`, { token: door.token[handle], body })
const list = async (query = '') =>
  (await ask(door.app, 'GET', `${COMMENTS}${query}`, { token: door.token.timur })).body.comments
const mentions = async (handle: Handle) =>
  (await ask(door.app, 'GET', '/api/mentions', { token: door.token[handle] })).body.mentions
const on = (text: string, more: object = {}) => ({ language: 'kk', segment: segments[1], text, ...more })

describe('a comment', () => {
  test('on a range opens a thread, replies gather in it, and the record tells', async () => {
    const range = { start: 0, end: 4, quote: 'Кеме' }
    const opened = await post(on('@zhanar бұл дұрыс па, @nobody?', { range, type: 'term' }))
    expect([opened.status, opened.body]).toMatchObject([
      201,
      { range, type: 'term', language: 'kk', segment: segments[1], by: 'yerlan', mentions: ['zhanar'], replies: [] },
    ])
    const { id } = opened.body
    const replied = await post({ thread: id, text: 'Иә' }, 'zhanar')
    expect(replied.body).toMatchObject({ id, resolved: null, replies: [{ text: 'Иә', by: 'zhanar', edited: null }] })
    expect(codeOf(await post({ thread: replied.body.replies[0].id, text: 'x' }))).toBe('comment.unknown')
    const events = await ask(door.app, 'GET', `/api/articles/${SLUG}/events`, { token: door.token.timur })
    expect(events.body.events.filter(({ kind }: { kind: string }) => kind === 'commented')).toMatchObject([
      { language: 'kk', data: { comment: id, act: 'opened', segment: segments[1], mentions: ['zhanar'] } },
      { language: 'kk', data: { comment: id, act: 'replied', segment: segments[1], mentions: [] } },
    ])
  })

  test('on the source is every language’s, one on a translation is that one’s', async () => {
    const source = (await post(on('source', { language: null }), 'helen')).body.id
    const whole = (await post(on('whole', { language: 'ru', segment: null }), 'timur')).body.id
    const ids = async (query: string) => (await list(query)).map(({ id }: { id: string }) => id)
    expect(await ids('?language=kk')).toContain(source)
    expect(await ids('?language=kk')).not.toContain(whole)
    expect(await ids('')).toEqual(expect.arrayContaining([source, whole]))
  })

  test('sent twice under one key is one, also when both come at once', async () => {
    const twice = await Promise.all([post(on('once', { key: 'k1' })), post(on('once', { key: 'k1' }))])
    expect(twice.map(({ status }) => status)).toEqual([201, 201])
    expect((await list()).filter(({ text }: { text: string }) => text === 'once')).toHaveLength(1)
  })

  test('is rewritten by its author alone, and what it said is kept', async () => {
    const { id } = (await post(on('first'))).body
    expect(codeOf(await patch(id, { text: 'mine' }, 'zhanar'))).toBe('comment.foreign')
    expect((await patch(id, { text: 'second @timur' })).body).toMatchObject({
      text: 'second @timur',
      mentions: ['timur'],
    })
    expect((await patch(id, { text: 'second @timur' })).body.edited).not.toBeNull()
    const { body } = await ask(door.app, 'GET', `${COMMENTS}/${id}/history`, { token: door.token.timur })
    expect(body.texts.map(({ text }: { text: string }) => text)).toEqual(['second @timur', 'first'])
  })

  test('calls somebody until its thread is resolved', async () => {
    const { id } = (await post(on('@sevinc?'))).body
    const reply = await post({ thread: id, text: 'And @sevinc-x, @sevinc.' }, 'zhanar')
    expect(await mentions('sevinc')).toMatchObject([
      { article: SLUG, title: 'A ship came to Aktau', comment: id, id: reply.body.replies[0].id, by: 'zhanar' },
      { comment: id, id, text: '@sevinc?' },
    ])
    expect((await patch(reply.body.replies[0].id, { resolved: true }, 'sevinc')).body).toMatchObject({
      id,
      resolved: { by: 'sevinc' },
    })
    expect(await mentions('sevinc')).toEqual([])
    expect((await patch(id, { resolved: false })).body.resolved).toBeNull()
    expect(await mentions('sevinc')).toHaveLength(2)
  })

  test('takes a segment, a thread and a range that are there', async () => {
    const refusals = [
      await post(on('x', { segment: 'nowhere' })),
      await post({ thread: 'nothing', text: 'x' }),
      await patch('nothing', { resolved: true }),
      await post(on('x', { range: { start: 3, end: 3, quote: '' } })),
      await post(on('x', { segment: null, range: { start: 0, end: 3, quote: 'x' } })),
      await post(on('')),
      await post(on('x', { language: 'en' })),
    ]
    expect(refusals.map((answer) => [answer.status, codeOf(answer)])).toEqual([
      [404, 'segment.unknown'],
      [404, 'comment.unknown'],
      [404, 'comment.unknown'],
      [400, 'request.unfit'],
      [400, 'request.unfit'],
      [400, 'request.unfit'],
      [404, 'translation.is_source'],
    ])
  })

  test('stays through a revision, and says when its segment is gone', async () => {
    const stays = (await post(on('stays'))).body.id
    const goes = (await post(on('goes', { segment: segments[2] }))).body.id
    const source = (await post(on('goes too', { segment: segments[2], language: null }))).body.id
    const markdown = ARTICLE.replace(' It will stay for two days.', '')
    await ask(door.app, 'POST', `/api/articles/${SLUG}/documents`, { token: door.token.helen, body: { markdown } })
    await door.work()
    const all = new Map((await list()).map((one: { id: string; gone: boolean }) => [one.id, one.gone]))
    expect([stays, goes, source].map((id) => all.get(id))).toEqual([false, true, true])
    expect((await post(on('late', { segment: segments[2] }))).body.gone).toBe(true)
  })
})
