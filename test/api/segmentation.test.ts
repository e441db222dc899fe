import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, codeOf } from './ask.ts'
import { type Door, type Handle, openDoor } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.close())

let count = 0
/** Submits an article and answers the address of its Kazakh translation. */
const fresh = async (): Promise<string> => {
  count += 1
  const markdown = `The ship **Baku** came. It rests in port ${count}.\n`
  const body = { markdown, slug: `port-${count}`, source: 'en', languages: ['kk'] }
  await ask(door.app, 'POST', '/api/articles', { token: door.token.helen, body })
  await door.work()
  return `/api/articles/port-${count}/translations/kk`
}
const view = async (address: string) => (await ask(door.app, 'GET', address, { token: door.token.yerlan })).body
const cut = (address: string, body: object, handle: Handle = 'yerlan', headers = {}) =>
  ask(door.app, 'POST', `${address}/segmentation`, { token: door.token[handle], body, headers })
const sourcesOf = ({ segments }: { segments: readonly { source: { tagged: string } }[] }) =>
  segments.map(({ source }) => source.tagged)

describe('a segmentation', () => {
  test('splits at an offset of the plain text, and merges again', async () => {
    const address = await fresh()
    const before = await view(address)
    const [ship] = before.segments
    const order = { type: 'split', segment: ship.id, at: 'The ship Baku '.length }
    const split = await cut(address, { order }, 'yerlan', { 'if-match': `"${before.etag}"` })
    expect([split.status, split.body, split.headers.etag]).toEqual([
      200,
      { etag: before.etag + 1 },
      `"${before.etag + 1}"`,
    ])
    const after = await view(address)
    expect(sourcesOf(after)).toEqual(['The ship <1>Baku</1>', 'came.', sourcesOf(before)[1]])
    expect(after.segments[0].codes).toMatchObject([{ kind: 'strong' }])
    expect(after.segments[1].codes).toEqual([])
    await cut(address, { base: after.etag, order: { type: 'merge', segment: after.segments[0].id } })
    expect((await view(address)).segments).toEqual(before.segments)
  })

  test('is what edits, reviews and the history go by', async () => {
    const address = await fresh()
    const { etag, segments } = await view(address)
    await cut(address, { base: etag, order: { type: 'merge', segment: segments[0].id } })
    const [whole] = (await view(address)).segments
    const body = { base: etag + 1, segments: [{ segment: whole.id, tagged: '<1>Баку</1> келіп, тынығып тұр.' }] }
    const edited = await ask(door.app, 'PATCH', `${address}/segments`, { token: door.token.yerlan, body })
    expect(edited.body).toEqual({ etag: etag + 2 })
    const verdict = { base: etag + 2, verdict: { type: 'confirm' } }
    const review = await ask(door.app, 'POST', `${address}/review`, { token: door.token.zhanar, body: verdict })
    expect(review.body).toEqual({ etag: etag + 3, changed: 1, empty: 0, blocked: 0 })
    const history = await ask(door.app, 'GET', `${address}/segments/${whole.id}/history`, { token: door.token.yerlan })
    expect(history.body.targets).toHaveLength(2)
  })

  test.each([
    [400, 'segmentation.inside_code', { type: 'split', at: 11 }],
    [400, 'segmentation.edge', { type: 'split', at: 0 }],
    [400, 'segmentation.edge', { type: 'split', at: 4000 }],
    [400, 'request.unfit', { type: 'split', at: -1 }],
    [400, 'request.unfit', { type: 'split' }],
    [400, 'request.unfit', { type: 'shuffle' }],
  ])('answers %i %s to %j', async (status, code, order) => {
    const address = await fresh()
    const { etag, segments } = await view(address)
    const answer = await cut(address, { base: etag, order: { ...order, segment: segments[0].id } })
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
    expect((await view(address)).etag).toBe(etag)
  })

  test('does not merge across units, nor what is not there', async () => {
    const address = await fresh()
    const { etag, segments } = await view(address)
    const last = await cut(address, { base: etag, order: { type: 'merge', segment: segments[1].id } })
    expect([last.status, codeOf(last)]).toEqual([409, 'segmentation.last'])
    const none = await cut(address, { base: etag, order: { type: 'merge', segment: 'none' } })
    expect([none.status, codeOf(none)]).toEqual([404, 'segment.unknown'])
  })

  test('of what has changed since it was seen is refused with what stands there', async () => {
    const address = await fresh()
    const { etag, segments } = await view(address)
    const body = { base: etag, segments: [{ segment: segments[1].id, tagged: 'Тынығып тұр.' }] }
    await ask(door.app, 'PATCH', `${address}/segments`, { token: door.token.yerlan, body })
    const answer = await cut(address, { base: etag, order: { type: 'merge', segment: segments[0].id } })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'edit.stale'])
    expect(answer.body.fault.data).toMatchObject({ theirs: { text: { tagged: 'Тынығып тұр.' } }, etag: etag + 1 })
  })

  test('needs an etag, and the rights of a translator of the language', async () => {
    const address = await fresh()
    const order = { type: 'again' }
    const blind = await cut(address, { order })
    expect([blind.status, codeOf(blind)]).toEqual([400, 'request.unfit'])
    const foreign = await cut(address, { base: 0, order }, 'sevinc')
    expect([foreign.status, codeOf(foreign)]).toEqual([403, 'rights.missing'])
  })
})
