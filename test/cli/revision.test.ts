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
})
