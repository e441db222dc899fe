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
  const markdown = `# Story number ${count}\n\nThe ship **Baku** came to Aktau on day ${count}. It will stay & rest.\n`
  const body = { markdown, slug: `story-${count}`, source: 'en', languages: ['kk', 'az'] }
  await ask(door.app, 'POST', '/api/articles', { token: door.token.helen, body })
  await door.work()
  return `/api/articles/story-${count}/translations/kk`
}
const view = (address: string) => ask(door.app, 'GET', address, { token: door.token.yerlan })
const patch = (address: string, body: object, handle: Handle = 'yerlan', headers = {}) =>
  ask(door.app, 'PATCH', `${address}/segments`, { token: door.token[handle], body, headers })
const act = (address: string, verb: 'review' | 'sign-off', body: object, handle: Handle = 'zhanar') =>
  ask(door.app, 'POST', `${address}/${verb}`, { token: door.token[handle], body })

const revise = async (address: string, markdown: string) => {
  const documents = address.replace(/translations.*/, 'documents')
  await ask(door.app, 'POST', documents, { token: door.token.helen, body: { markdown } })
  await door.work()
  return (await view(address)).body
}

const TAGGED = ['Оқиға', '<1>Баку</1> кемесі Ақтауға келді.', 'Ол қалады &amp; тынығады.']
/** Fills every segment. Answers the etag after it. */
const fill = async (address: string, tagged = TAGGED): Promise<number> => {
  const { body } = await view(address)
  const segments = body.segments.map(({ id }: { id: string }, index: number) => ({
    segment: id,
    tagged: tagged[index],
  }))
  return (await patch(address, { base: body.etag, segments })).body.etag
}

describe('a translation', () => {
  test('shows each text as a tree and as people type it', async () => {
    const { body, headers } = await view(await fresh())
    expect(headers.etag).toBe(`"${body.etag}"`)
    expect(body).toMatchObject({ source: 'en', target: 'kk', revision: 1 })
    expect(body.segments.map(({ source }: { source: { tagged: string } }) => source.tagged)).toEqual([
      expect.stringMatching(/^Story number/),
      expect.stringMatching(/^The ship <1>Baku<\/1> came/),
      'It will stay &amp; rest.',
    ])
    const [, ship] = body.segments
    expect(ship.source.content[1]).toMatchObject({ type: 'pc', id: '1', content: [{ type: 'text', value: 'Baku' }] })
    expect(ship.codes).toMatchObject([{ id: '1', kind: 'strong', open: '**', close: '**' }])
    expect(ship.target).toEqual({ state: 'initial', changed: 0 })
    expect(ship.unit.kind).toBe('paragraph')
  })

  test('that nobody wanted is unknown', async () => {
    const address = (await fresh()).replace(/kk$/, 'ru')
    const answer = await view(address)
    expect([answer.status, codeOf(answer)]).toEqual([404, 'translation.unknown'])
  })

  test('in no language of ours is refused', async () => {
    const answer = await view('/api/articles/story-1/translations/de')
    expect([answer.status, answer.body.fault.params.at]).toEqual([400, 'path language'])
  })

  test('shows what the memory knows, and keeps where it came from', async () => {
    const { ports } = door
    const at = new Date()
    const address = await fresh()
    const text = (value: string) => [{ type: 'text' as const, value }]
    const pair = { sourceLanguage: 'en', targetLanguage: 'kk', before: '', after: '', from: 'old.csv' } as const
    await ports.store.memory.put(
      [{ ...pair, source: text(`Story number ${count + 1}`), target: text('Ескі оқиға') }],
      at,
    )
    const { body } = await view((await fresh()) || address)
    expect(body.segments[0].suggestions).toMatchObject([
      { type: 'tm', similarity: 100, text: { tagged: 'Ескі оқиға' } },
    ])
    expect(body.segments[0].target).toMatchObject({
      state: 'translated',
      origin: { type: 'memory', from: 'old.csv' },
      by: { type: 'memory' },
    })
  })
})

describe('a revision', () => {
  test('points at what changed by word, whoever had translated it or not', async () => {
    const address = await fresh()
    const first = (await view(address)).body
    expect([first.revised, first.segments.map(({ change }: { change: unknown }) => change)]).toEqual([
      null,
      [null, null, null],
    ])
    const ship = `The ship **Baku** came to Aktau on night ${count}.`
    const { revised, segments } = await revise(address, `# Story number ${count}\n\n${ship} Nobody knows why.\n`)
    expect(revised).toEqual({ since: 1, changed: 1, same: 1, added: 1, gone: 1 })
    expect(segments.map(({ change }: { change: unknown }) => change)).toEqual([
      null,
      {
        type: 'changed',
        was: expect.objectContaining({ tagged: `The ship <1>Baku</1> came to Aktau on day ${count}.` }),
        diff: [
          { type: 'same', text: 'The ship Baku came to Aktau on ' },
          { type: 'removed', text: 'day' },
          { type: 'added', text: 'night' },
          { type: 'same', text: ` ${count}.` },
        ],
      },
      { type: 'new' },
    ])
  })

  test('tells a translation that merged a sentence with the next one what changed, and no more', async () => {
    const address = await fresh()
    const ship = `The ship **Baku** came to Aktau on day ${count}. It will leave & rest.`
    const { etag, revised, segments } = await revise(address, `# Story number ${count}\n\n${ship}\n`)
    const order = { type: 'merge', segment: segments[1].id }
    await ask(door.app, 'POST', `${address}/segmentation`, { token: door.token.yerlan, body: { base: etag, order } })
    const after = (await view(address)).body
    expect([after.revised, after.segments.length]).toEqual([revised, 2])
    expect(after.segments[1].change.was.tagged).toContain('It will stay &amp; rest.')
    expect(after.segments[1].change.diff).toEqual([
      { type: 'same', text: `The ship Baku came to Aktau on day ${count}. It will ` },
      { type: 'removed', text: 'stay' },
      { type: 'added', text: 'leave' },
      { type: 'same', text: ' & rest.' },
    ])
  })

  test('that changed only a code says how the sentence was', async () => {
    const address = await fresh()
    const ship = `The ship Baku came to Aktau on day ${count}. It will stay & rest.`
    const { segments } = await revise(address, `# Story number ${count}\n\n${ship}\n`)
    expect(segments[1].change).toMatchObject({ was: { tagged: expect.stringContaining('<1>Baku</1>') } })
    expect(segments[1].change.diff.map(({ type }: { type: string }) => type)).toEqual(['same'])
  })
})

describe('an edit', () => {
  test('as typed, or as a tree, raises the etag and names its author', async () => {
    const address = await fresh()
    const before = (await view(address)).body
    const [title, ship] = before.segments
    const content = [{ type: 'text', value: 'Оқиға' }]
    const segments = [
      { segment: title.id, content },
      { segment: ship.id, tagged: TAGGED[1] },
    ]
    const answer = await patch(address, { segments }, 'yerlan', { 'if-match': `"${before.etag}"` })
    expect([answer.status, answer.body.etag]).toEqual([200, before.etag + 1])
    expect(answer.headers.etag).toBe(`"${before.etag + 1}"`)
    const after = (await view(address)).body
    expect(after.segments[0].target).toMatchObject({
      state: 'translated',
      text: { content },
      by: { type: 'person', person: 'yerlan' },
    })
    expect(after.segments[1].target.text.tagged).toBe(TAGGED[1])
  })

  test('that builds on what has changed is refused with both texts', async () => {
    const address = await fresh()
    const { etag, segments } = (await view(address)).body
    const [{ id }] = segments
    await patch(address, { base: etag, segments: [{ segment: id, tagged: 'Бірінші' }] })
    const answer = await patch(address, { base: etag, segments: [{ segment: id, tagged: 'Екінші' }] }, 'zhanar')
    expect([answer.status, codeOf(answer)]).toEqual([409, 'edit.stale'])
    expect(answer.body.fault.data).toMatchObject({
      theirs: { state: 'translated', changed: etag + 1, text: { tagged: 'Бірінші' } },
      yours: { tagged: 'Екінші', content: [{ type: 'text', value: 'Екінші' }] },
      etag: etag + 1,
    })
  })

  test('that builds on an earlier revision is refused where that revision’s translation had been edited less', async () => {
    const address = await fresh()
    const [{ id }] = (await view(address)).body.segments
    let etag = 0
    for (const tagged of ['Бір', 'Бірін', 'Бірінш', 'Бірінші'])
      etag = (await patch(address, { base: etag, segments: [{ segment: id, tagged }] })).body.etag
    const now = await revise(address, `# Story number ${count}\n\nAnother sentence altogether.\n`)
    const target = now.segments.find((segment: { id: string }) => segment.id === id).target
    expect([target.state, target.text.tagged]).toEqual(['translated', 'Бірінші'])
    const fresher = await patch(address, { base: now.etag, segments: [{ segment: id, tagged: 'Екінші' }] }, 'zhanar')
    expect(fresher.status).toBe(200)
    const stale = await patch(address, { base: etag, segments: [{ segment: id, tagged: 'Үшінші' }] })
    expect([stale.status, codeOf(stale)]).toEqual([409, 'edit.stale'])
  })

  test('that builds on nothing is refused', async () => {
    const address = await fresh()
    const answer = await patch(address, { segments: [{ segment: 'x', tagged: 'y' }] })
    expect([answer.status, answer.body.fault.params.at]).toEqual([400, 'header if-match'])
  })

  test.each([
    ['a code that the source has not', '<7>Баку</7>'],
    ['a tag that is not closed', '<1>Баку'],
    ['tags inside one another without end', `${'<1>'.repeat(200)}Баку${'</1>'.repeat(200)}`],
    ['tags inside one another that would overflow the stack', '<1>'.repeat(50_000)],
  ])('with %s is refused, and with it all of them', async (_, tagged) => {
    const address = await fresh()
    const { etag, segments } = (await view(address)).body
    const [title, ship] = segments
    const answer = await patch(address, {
      base: etag,
      segments: [
        { segment: title.id, tagged: 'Оқиға' },
        { segment: ship.id, tagged },
      ],
    })
    expect([answer.status, codeOf(answer)]).toEqual([400, 'edit.unfit'])
    expect((await view(address)).body.etag).toBe(etag)
  })

  test.each([
    [200, 'edit.unfit'],
    [5000, 'request.unfit'],
  ])('with a tree of depth %i is refused', async (depth, code) => {
    const address = await fresh()
    const { etag, segments } = (await view(address)).body
    const { type, id, equiv, canDelete, canCopy } = segments[1].source.content[1]
    const open = JSON.stringify({ type, id, equiv, canDelete, canCopy }).replace('}', ',"content":[')
    const tree = `[${open.repeat(depth)}${']}'.repeat(depth)}]`
    const body = `{"base":${etag},"segments":[{"segment":"${segments[1].id}","content":${tree}}]}`
    const question = { token: door.token.yerlan, body, type: 'application/json' }
    const answer = await ask(door.app, 'PATCH', `${address}/segments`, question)
    expect([answer.status, codeOf(answer)]).toEqual([400, code])
  })

  test('of an unknown segment is refused', async () => {
    const answer = await patch(await fresh(), { base: 0, segments: [{ segment: 'none', tagged: 'x' }] })
    expect([answer.status, codeOf(answer)]).toEqual([404, 'segment.unknown'])
  })

  test('by somebody of another language is refused', async () => {
    const address = await fresh()
    const { etag, segments } = (await view(address)).body
    const answer = await patch(address, { base: etag, segments: [{ segment: segments[0].id, tagged: 'x' }] }, 'timur')
    expect([answer.status, codeOf(answer)]).toEqual([403, 'rights.missing'])
    expect(answer.body.fault.params).toMatchObject({ who: 'timur', language: 'kk' })
  })

  test('is kept in the history', async () => {
    const address = await fresh()
    const { etag, segments } = (await view(address)).body
    const [{ id }] = segments
    await patch(address, { base: etag, segments: [{ segment: id, tagged: 'Бірінші' }] })
    await patch(address, { base: etag + 1, segments: [{ segment: id, tagged: 'Екінші' }] })
    const { body } = await ask(door.app, 'GET', `${address}/segments/${id}/history`, { token: door.token.yerlan })
    expect(body.targets.map(({ text }: { text: { tagged: string } }) => text.tagged)).toEqual(['Екінші', 'Бірінші'])
  })
})

describe('a review', () => {
  test('confirms, and sends back with a note', async () => {
    const address = await fresh()
    const base = await fill(address)
    const confirmed = await act(address, 'review', { base, verdict: { type: 'confirm' } })
    expect(confirmed.body).toEqual({ etag: base + 1, changed: 3, empty: 0, blocked: 0 })
    const { segments } = (await view(address)).body
    expect(segments.map(({ target }: { target: { state: string } }) => target.state)).toEqual([
      'reviewed',
      'reviewed',
      'reviewed',
    ])
    const verdict = { type: 'send_back', note: 'Атауы қате' }
    const back = await act(address, 'review', { base: base + 1, segments: [segments[0].id], verdict })
    expect(back.body).toMatchObject({ etag: base + 2, changed: 1 })
    const { body } = await ask(door.app, 'GET', `${address.split('/translations')[0]}/events`, {
      token: door.token.yerlan,
    })
    expect(body.events.at(-1)).toMatchObject({
      kind: 'sent_back',
      language: 'kk',
      by: { person: 'zhanar' },
      data: { note: 'Атауы қате' },
    })
    const said = await ask(door.app, 'GET', `${address.split('/translations')[0]}/comments?language=kk`, {
      token: door.token.yerlan,
    })
    expect(said.body.comments.at(-1)).toMatchObject({ segment: segments[0].id, by: 'zhanar', text: 'Атауы қате' })
  })

  test('by a reviewer of another language is refused: kk may not review az', async () => {
    const address = (await fresh()).replace(/kk$/, 'az')
    const answer = await act(address, 'review', { base: 0, verdict: { type: 'confirm' } }, 'zhanar')
    expect([answer.status, codeOf(answer)]).toEqual([403, 'rights.missing'])
    expect(answer.body.fault.params.able).toBe('nigar, sevinc')
  })

  test('of what has changed since it was seen is refused', async () => {
    const address = await fresh()
    const base = await fill(address)
    const answer = await act(address, 'review', { base: base - 1, verdict: { type: 'confirm' } })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'edit.stale'])
  })

  test('of nothing is refused', async () => {
    const answer = await act(await fresh(), 'review', { base: 0, verdict: { type: 'confirm' } })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'review.nothing'])
  })

  test('with a verdict that is none is refused', async () => {
    const answer = await act(await fresh(), 'review', { base: 0, verdict: { type: 'send_back' } })
    expect([answer.status, codeOf(answer)]).toEqual([400, 'request.unfit'])
  })
})

describe('a sign-off', () => {
  test('of what is reviewed makes a version, and again the same one', async () => {
    const address = await fresh()
    await act(address, 'review', { base: await fill(address), verdict: { type: 'confirm' } })
    const first = await act(address, 'sign-off', {})
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({
      language: 'kk',
      number: 1,
      revision: 1,
      segments: 3,
      signedBy: 'zhanar',
      override: null,
    })
    expect((await act(address, 'sign-off', {})).body).toEqual(first.body)
  })

  test('of what is not reviewed is refused', async () => {
    const address = await fresh()
    await fill(address)
    const answer = await act(address, 'sign-off', {})
    expect([answer.status, codeOf(answer)]).toEqual([409, 'sign_off.unreviewed'])
  })

  test('over a blocking finding is refused with the findings told, and taken with a reason', async () => {
    const address = await fresh()
    const base = await fill(address, ['BLOCK', ...TAGGED.slice(1)])
    await act(address, 'review', { base, verdict: { type: 'confirm' } })
    await door.work()
    const { segments, checked, etag } = (await view(address)).body
    expect(checked).toBe(etag)
    expect(segments[0].findings).toMatchObject([
      { check: 'probe', severity: 'blocks', message: 'kk: BLOCK', at: null, fix: null },
    ])
    const answer = await act(address, 'sign-off', {})
    expect([answer.status, codeOf(answer)]).toEqual([409, 'sign_off.blocked'])
    expect(answer.body.fault.message).toContain('kk: BLOCK')
    expect(answer.body.fault.data.findings).toMatchObject([{ check: 'probe', message: 'kk: BLOCK' }])
    const override = 'Осылай керек'
    expect((await act(address, 'sign-off', { override })).body.override).toBe(override)
  })

  test('by a translator is refused', async () => {
    const answer = await act(await fresh(), 'sign-off', {}, 'yerlan')
    expect([answer.status, codeOf(answer)]).toEqual([403, 'rights.missing'])
  })
})
