import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channels } from '../../src/channels/index.ts'
import { ask, codeOf } from './ask.ts'
import { ARTICLE, type Door, openDoor, SLUG } from './door.ts'

const T = `/api/articles/${SLUG}/translations`

let door: Door
let segments: readonly { readonly id: string; readonly source: { readonly tagged: string } }[]
beforeAll(async () => {
  door = await openDoor()
  await ask(door.app, 'POST', '/api/articles', { token: door.token.helen, body: { markdown: ARTICLE } })
  await door.work()
  segments = (await ask(door.app, 'GET', `${T}/kk`, { token: door.token.yerlan })).body.segments
})
afterAll(() => door.close())

const id = (at: number) => segments[at]?.id ?? ''
const preview = async (texts: readonly object[]) =>
  ask(door.app, 'POST', `${T}/kk/preview`, { token: door.token.timur, body: { texts } })
const put = async (language: 'az' | 'ru' | 'kk', segment: string, tagged: string) => {
  const token = door.token[({ az: 'sevinc', ru: 'timur', kk: 'zhanar' } as const)[language]]
  const { body } = await ask(door.app, 'GET', `${T}/${language}`, { token })
  const answer = await ask(door.app, 'PATCH', `${T}/${language}/segments`, {
    token,
    body: { base: body.etag, segments: [{ segment, tagged }] },
  })
  expect(answer.status).toBe(200)
}

describe('a preview', () => {
  test('shows what is typed before what stands, the source where there is nothing, and says whose each word is', async () => {
    await put('kk', id(2), 'Ол екі күн тұрады.')
    const { status, body } = await preview([
      { segment: id(0), tagged: 'Ақтауға кеме келді' },
      { segment: id(1), tagged: '<1>Баку</1> кемесі Ақтауға келді.' },
    ])
    expect(status).toBe(200)
    expect(body).toEqual({
      title: 'Ақтауға кеме келді',
      titled: [id(0)],
      html: [
        `<p><strong><span data-segment="${id(1)}">Баку</span></strong>`,
        `<span data-segment="${id(1)}"> кемесі Ақтауға келді.</span>`,
        ` <span data-segment="${id(2)}">Ол екі күн тұрады.</span></p>`,
      ].join(''),
      unfit: [],
    })
    const plain = (await preview([])).body
    expect(plain.title).toBe('A ship came to Aktau')
    expect(plain.html).toContain('Baku')
  })

  test('holds nothing that could run, whatever is typed', async () => {
    const { body } = await preview([{ segment: id(1), tagged: '&lt;script&gt;alert(1)&lt;/script&gt; <1>x</1>' }])
    expect(body.html).not.toContain('<script')
    expect(body.html).toContain('&#x3C;script>')
  })

  test('says what is wrong with a text, and where', async () => {
    const unread = await preview([{ segment: id(1), tagged: '<1>Баку' }])
    expect([unread.status, codeOf(unread), unread.body.fault.params.segment]).toEqual([400, 'edit.unfit', id(1)])
    const lost = await preview([{ segment: 'nowhere', tagged: 'x' }])
    expect([lost.status, codeOf(lost)]).toEqual([404, 'segment.unknown'])
  })

  test('stands in the source where a text has lost codes, and says so', async () => {
    const { status, body } = await preview([
      { segment: id(0), tagged: 'Ақтауға кеме келді' },
      { segment: id(1), tagged: '<1></1>кеме Ақтауға келді.' },
    ])
    expect([status, body.title, body.unfit]).toEqual([200, 'Ақтауға кеме келді', [id(1)]])
    expect(body.html).toContain('Baku')
  })

  test('stands in the source where a text cannot be said in Markdown, and only there', async () => {
    const { helen, timur } = door.token
    const markdown =
      '---\nslug: fares\nlanguage: en\n---\n\n# Fares\n\n| Port | Fare |\n| --- | --- |\n| Baku | Ten |\n'
    await ask(door.app, 'POST', '/api/articles', { token: helen, body: { markdown } })
    await door.work()
    const kk = '/api/articles/fares/translations/kk'
    const rows: typeof segments = (await ask(door.app, 'GET', kk, { token: timur })).body.segments
    const of = (source: string) => rows.find((row) => row.source.tagged === source)?.id
    const { status, body } = await ask(door.app, 'POST', `${kk}/preview`, {
      token: timur,
      body: {
        texts: [
          { segment: of('Port'), tagged: 'Порт' },
          { segment: of('Baku'), tagged: '' },
          { segment: of('Ten'), tagged: 'Он' },
        ],
      },
    })
    expect([status, body.unfit]).toEqual([200, [of('Baku')]])
    for (const shown of ['>Порт<', '>Baku<', '>Он<']) expect(body.html).toContain(shown)
  })

  test('keeps nothing', async () => {
    await preview([{ segment: id(0), tagged: 'Тек көрініс' }])
    const { body } = await ask(door.app, 'GET', `${T}/kk`, { token: door.token.yerlan })
    expect(body.segments[0].target.state).toBe('initial')
  })

  test('is dressed as the pages are', async () => {
    const { app } = { app: door.another({ channels }) }
    const authorization = `Bearer ${door.token.timur}`
    const sheet = await app.inject({ url: '/api/preview.css', headers: { authorization } })
    expect([sheet.statusCode, sheet.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8'])
    expect(sheet.body).toContain('blockquote')
    expect((await app.inject('/api/preview.css')).statusCode).toBe(401)
  })
})

describe('the same sentence', () => {
  const siblings = async (segment: string) =>
    ask(door.app, 'GET', `/api/articles/${SLUG}/segments/${segment}/siblings`, { token: door.token.helen })

  test('is found in every language, as it stands there', async () => {
    await put('ru', id(2), 'Он простоит два дня.')
    const { body } = await siblings(id(2))
    expect(body.siblings.map(({ language }: { language: string }) => language)).toEqual(['az', 'ru', 'kk'])
    expect(body.siblings[0].segments).toEqual([{ id: id(2), target: { state: 'initial', changed: 0 } }])
    expect(body.siblings[1]).toMatchObject({
      edition: null,
      segments: [{ id: id(2), target: { text: { tagged: 'Он простоит два дня.' }, by: { person: 'timur' } } }],
    })
  })

  test('is found where a translation cuts it otherwise, from either side', async () => {
    const { body } = await ask(door.app, 'GET', `${T}/az`, { token: door.token.sevinc })
    const merged = await ask(door.app, 'POST', `${T}/az/segmentation`, {
      token: door.token.sevinc,
      body: { base: body.etag, order: { type: 'merge', segment: id(1) } },
    })
    expect(merged.status).toBe(200)
    const az = (await ask(door.app, 'GET', `${T}/az`, { token: door.token.sevinc })).body.segments
    const whole = az[1].id
    const of = async (segment: string) =>
      Object.fromEntries(
        (await siblings(segment)).body.siblings.map((one: { language: string; segments: { id: string }[] }) => [
          one.language,
          one.segments.map((each) => each.id),
        ]),
      )
    expect(await of(id(2))).toEqual({ az: [whole], ru: [id(2)], kk: [id(2)] })
    expect(await of(whole)).toEqual({ az: [whole], ru: [id(1), id(2)], kk: [id(1), id(2)] })
    expect(codeOf(await siblings('nowhere'))).toBe('segment.unknown')
  })
})

describe('suggestions', () => {
  const again = (token: string) => ask(door.app, 'POST', `${T}/kk/suggestions`, { token })

  test('are asked for again by who may translate, as one job for what is empty', async () => {
    const refused = await again(door.token.timur)
    expect([refused.status, codeOf(refused)]).toEqual([403, 'rights.missing'])
    const { status, body } = await again(door.token.yerlan)
    expect([status, body.empty]).toEqual([202, 2])
    expect((await again(door.token.yerlan)).body).toEqual(body)
  })
})
