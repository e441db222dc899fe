import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Term } from '../../src/model/term.ts'
import { ask, codeOf } from './ask.ts'
import { ARTICLE, type Door, type Handle, openDoor, SLUG } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

const term = (language: Term['language'], text: string, more: Partial<Term> = {}): Term => ({
  language,
  text,
  status: 'preferred',
  type: 'noun',
  note: '',
  ...more,
})
const as = (handle: Handle, method: Parameters<typeof ask>[1], path: string, body?: unknown, base?: number) =>
  ask(door.app, method, `/api${path}`, {
    token: door.token[handle],
    body,
    ...(base !== undefined && { headers: { 'if-match': `"${base}"` } }),
  })
const search = async (query: string) => {
  const { body } = await as('yerlan', 'GET', `/concepts?${query}`)
  return body.concepts.map(({ id }: { id: string }) => id)
}

describe('a concept', () => {
  test('is made, changed by who saw it last, and taken out; its history says who did what', async () => {
    const made = await as('nigar', 'POST', '/concepts', { terms: [term('en', 'harbour'), term('kk', 'айлақ')] })
    expect([made.status, made.headers.etag]).toEqual([201, '"1"'])
    const path = `/concepts/${made.body.id}`
    const terms = [term('en', 'harbour'), term('kk', 'кемежай')]
    const put = await as('zhanar', 'PUT', path, { terms }, 1)
    expect([put.status, put.body]).toMatchObject([200, { etag: 2, terms, by: { person: 'zhanar' } }])
    expect((await as('yerlan', 'GET', path)).body).toEqual(put.body)
    const stale = await as('zhanar', 'PUT', path, { terms: [term('en', 'harbour'), term('kk', 'порт')] }, 1)
    expect([stale.status, codeOf(stale)]).toEqual([409, 'concept.stale'])
    expect(stale.body.fault.data.theirs).toEqual(put.body)
    expect(codeOf(await as('nigar', 'DELETE', path, undefined, 1))).toBe('concept.stale')
    expect((await as('nigar', 'DELETE', path, undefined, 2)).body).toEqual({ id: made.body.id })
    expect(codeOf(await as('yerlan', 'GET', path))).toBe('concept.unknown')
    expect((await as('yerlan', 'GET', `${path}/history`)).body.versions).toMatchObject([
      { etag: 3, terms: null, by: { person: 'nigar' } },
      { etag: 2, terms, by: { person: 'zhanar' } },
      { etag: 1, by: { person: 'nigar' } },
    ])
    const events = (await door.ports.store.events.after(0, 100)).filter(({ data }) => data.concept === made.body.id)
    expect(events.map(({ kind }) => kind)).toEqual(['concept_changed', 'concept_changed', 'concept_removed'])
  })

  test('is changed by those who review the languages that change, and by nobody else', async () => {
    const { body } = await as('nigar', 'POST', '/concepts', { terms: [term('az', 'liman'), term('ru', 'порт')] })
    const put = (handle: Handle, terms: readonly Term[]) => as(handle, 'PUT', `/concepts/${body.id}`, { terms }, 1)
    const both = [term('az', 'körfəz'), term('ru', 'залив')]
    expect((await put('yerlan', both)).body.fault.params).toMatchObject({ role: 'reviewer', language: 'az' })
    expect((await put('sevinc', both)).body.fault.params).toMatchObject({ language: 'ru' })
    expect((await put('timur', [term('az', 'liman')])).status).toBe(200)
    expect((await as('sevinc', 'POST', '/concepts', { terms: [term('kk', 'су')] })).status).toBe(403)
    expect(codeOf(await as('timur', 'DELETE', `/concepts/${body.id}`, undefined, 2))).toBe('rights.missing')
    expect((await as('sevinc', 'DELETE', `/concepts/${body.id}`, undefined, 2)).status).toBe(200)
  })

  test('is not changed by who does not say what they saw', async () => {
    const answer = await as('nigar', 'PUT', '/concepts/new', { terms: [term('en', 'x')] })
    expect([answer.status, answer.body.fault.params.at]).toEqual([400, 'header if-match'])
    expect((await as('nigar', 'PUT', '/concepts/new', { terms: [term('en', 'x')], base: 0 })).body.etag).toBe(1)
    expect(codeOf(await as('nigar', 'PUT', '/concepts/new', { terms: [term('en', 'y')], base: 0 }))).toBe(
      'concept.stale',
    )
  })
})

describe('the termbase', () => {
  beforeAll(async () => {
    const put = (id: string, ...terms: Term[]) => as('nigar', 'PUT', `/concepts/${id}`, { terms }, 0)
    await put('s-ship', term('en', 'vessel'), term('ru', 'корабль'), term('kk', 'кеме', { status: 'forbidden' }))
    await put('s-aktau', term('en', 'Aktau', { type: 'place' }), term('ru', 'Актау', { type: 'place' }))
    await put('s-fund', term('en', 'wealth fund'), term('az', 'Şəki fondu'))
  })

  test.each([
    ['query=кораблями', ['s-ship']],
    ['query=VESSELS', ['s-ship']],
    ['query=рабл', ['s-ship']],
    ['query=şəki', ['s-fund']],
    ['query=aktau', ['s-aktau']],
    ['query=s-fund', ['s-fund']],
    ['query=кораблями&language=kk', ['s-ship']],
    ['query=кораблями&language=az', []],
    ['type=place', ['s-aktau']],
    ['type=name', ['s-aktau']],
    ['status=forbidden', ['s-ship']],
    ['status=forbidden&language=ru', []],
    ['query=zzz', []],
  ])('%s finds %j', async (query, ids) => {
    expect(await search(query.replace(/[^\x00-\x7F]+/g, encodeURIComponent))).toEqual(ids)
  })

  test('comes page by page', async () => {
    const all = await search('limit=1000')
    const seen: string[] = []
    for (let after = ''; ; ) {
      const { body } = await as('yerlan', 'GET', `/concepts?limit=2&after=${encodeURIComponent(after)}`)
      expect(body.total).toBe(all.length)
      seen.push(...body.concepts.map(({ id }: { id: string }) => id))
      if (body.next === null) break
      after = body.next
    }
    expect(seen).toEqual(all)
  })

  test('tells the concepts that occur in an article or its translation, whole', async () => {
    const terms = [term('en', 'ship'), term('kk', 'кеме'), term('ru', 'судно')]
    await as('nigar', 'PUT', '/concepts/t-ship', { terms }, 0)
    await as('nigar', 'PUT', '/concepts/t-sea', { terms: [term('en', 'sea'), term('kk', 'теңіз')] }, 0)
    await as('helen', 'POST', '/articles', { markdown: ARTICLE })
    await door.work()
    const asked = async () =>
      (await as('yerlan', 'GET', `/articles/${SLUG}/translations/kk/terms`)).body.concepts.map(
        ({ id }: { id: string }) => id,
      )
    expect(await asked()).toEqual(['s-aktau', 't-ship'])
    const { body } = await as('yerlan', 'GET', `/articles/${SLUG}/translations/kk`)
    const segment = body.segments.at(-1).id
    const segments = [{ segment, tagged: 'Ол теңізде екі күн болады.' }]
    expect(
      (await as('yerlan', 'PATCH', `/articles/${SLUG}/translations/kk/segments`, { segments, base: 0 })).status,
    ).toBe(200)
    expect(await asked()).toEqual(['s-aktau', 't-sea', 't-ship'])
  })
})

test('a name is proposed in every other language', async () => {
  const { body } = await as('yerlan', 'POST', '/names/proposals', {
    name: 'Касым-Жомарт Токаев',
    language: 'ru',
    type: 'person',
  })
  expect(body.proposals.map(({ language }: { language: string }) => language)).toEqual(['az', 'kk', 'en'])
  expect(body.proposals.at(-1)).toMatchObject({ language: 'en', text: expect.stringMatching(/Toka[yi]?ev/) })
})
