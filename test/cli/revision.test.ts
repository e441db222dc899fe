import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNewsroom } from './ground.ts'

const FRONT = '---\ntitle: Ports of the Caspian\nslug: ports\nlanguage: en\n---\n\n'

/** What an author and a translator are told of a revision. Its tests are stations. */
describe('a revision at the command line', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>
  const submit = async (text: string, ...argv: string[]) => {
    await writeFile(join(room.folder, 'ports.md'), FRONT + text)
    return room.type(['submit', 'ports.md', '--to', 'kk', ...argv])
  }

  beforeAll(async () => {
    room = await openNewsroom({ TERJIMAN_ENGINES: 'pseudo' })
  })
  afterAll(() => room.leave())

  test('the first says nothing of another', async () => {
    const said = await submit(
      'The port opened in 2018. It stands by the **sea**. Rain is expected.\n',
      '--wait',
      '--json',
    )
    expect(said.json().revised).toBeUndefined()
    const shown = await room.type(['show', 'ports', '--language', 'kk', '--json'])
    expect(shown.json()).toMatchObject({ revised: null, segments: [{ change: null }, {}, {}, {}] })
  })

  test('its author is told how many sentences changed, stayed, are new and went, before any worker has seen it', async () => {
    const said = await submit('The port closed in 2018. It stands by the sea. Ferries leave hourly.\n', '--revise')
    expect(said.out).toBe(
      'ports.md: submitted as ports, revision 2\n' +
        '  Against revision 1: sentences changed: 2, unchanged: 1, new: 1, gone: 1\n',
    )
    const again = await submit(
      'The port closed in 2018. It stands by the sea. Ferries leave hourly.\n',
      '--revise',
      '--json',
    )
    expect(again.json().revised).toEqual({ since: 1, changed: 2, same: 1, added: 1, gone: 1 })
  })

  test('its translator sees the changed words marked, without colours', async () => {
    await submit('The port closed in 2018. It stands by the sea. Ferries leave hourly.\n', '--revise', '--wait')
    const { out } = await room.type(['show', 'ports', '--language', 'kk'])
    expect(out).toContain('\n  The port closed in 2018.\n  changed: The port [-opened-]{+closed+} in 2018.\n')
    expect(out).toContain('\n  It stands by the sea.\n  was: It stands by the <1>sea</1>.\n')
    expect(out).toMatch(/ · new · .*\n {2}Ferries leave hourly\./)
    expect(out).toContain('Against revision 1: sentences changed: 2, unchanged: 1, new: 1, gone: 1')
  })

  test('a program gets the same as data', async () => {
    const { revised, segments } = (await room.type(['show', 'ports', '--language', 'kk', '--json'])).json()
    expect(revised).toEqual({ since: 1, changed: 2, same: 1, added: 1, gone: 1 })
    expect(segments[1].change).toEqual({
      type: 'changed',
      was: { text: 'The port opened in 2018.', tagged: 'The port opened in 2018.' },
      diff: [
        { type: 'same', text: 'The port ' },
        { type: 'removed', text: 'opened' },
        { type: 'added', text: 'closed' },
        { type: 'same', text: ' in 2018.' },
      ],
    })
    expect(segments.map(({ change }: { change: { type: string } | null }) => change?.type ?? null)).toEqual([
      null,
      'changed',
      'changed',
      'new',
    ])
  })

  test('tells what of the confirmed is kept, and what is looked at again as a neighbour changed', async () => {
    const review = ['review', 'ports', '--language', 'kk', '--by', 'admin']
    expect((await room.type(review)).code).toBe(0)
    const text = 'The port closed in 2018. It stands by the sea. Ferries leave daily.\n'
    await submit(text, '--revise', '--wait')
    const told =
      'Confirmed before and unchanged: kept as confirmed: 2, to be looked at again because they moved or a neighbour changed: 1'
    expect((await room.type(['show', 'ports', '--language', 'kk'])).out).toContain(told)
    expect((await room.type(['show', 'ports', '--language', 'kk', '--json'])).json().kept).toEqual({
      kept: 2,
      again: 1,
    })
  })

  test('a sentence merged with the next one tells its own change only', async () => {
    const shown = async () => (await room.type(['show', 'ports', '--language', 'kk', '--json'])).json()
    const { revised, segments } = await shown()
    await room.type(['resegment', 'ports', '--language', 'kk', '--by', 'admin', '--merge', segments[2].id])
    const after = await shown()
    expect(after.revised).toEqual(revised)
    expect((await room.type(['show', 'ports', '--language', 'kk'])).out).toContain(
      '\n  changed: It stands by the sea. Ferries leave [-hourly-]{+daily+}.\n',
    )
    expect(after.segments.map(({ change }: { change: unknown }) => change === null)).toEqual([true, true, false])
  })

  test('an unchanged sentence that is split stays unchanged', async () => {
    const argv = ['resegment', 'ports', '--language', 'kk', '--by', 'admin']
    const shown = async () => (await room.type(['show', 'ports', '--language', 'kk', '--json'])).json()
    const [, port] = (await shown()).segments
    await room.type([...argv, '--split', port.id, '--at', 'in 2018'])
    expect((await shown()).segments.map(({ change }: { change: unknown }) => change === null)).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})
