import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Json, openNewsroom } from './ground.ts'

const TEXT =
  '---\ntitle: Ports\nslug: ports\nlanguage: en\n---\n\nThe port opened in 2018. It stands by the sea, and rests.\n'

/** Its tests are stations: each goes on from the last. */
describe('resegment at the command line', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>
  const cut = (...argv: string[]) => room.type(['resegment', 'ports', '--language', 'kk', '--by', 'admin', ...argv])
  const segments = async (): Promise<Json[]> =>
    (await room.type(['show', 'ports', '--language', 'kk', '--json'])).json().segments
  const sources = async () => (await segments()).map(({ source }) => source.text)

  beforeAll(async () => {
    room = await openNewsroom({ TERJIMAN_ENGINES: 'pseudo' })
    await writeFile(join(room.folder, 'ports.md'), TEXT)
    await room.type(['submit', 'ports.md', '--to', 'kk,ru', '--wait'])
  })
  afterAll(() => room.leave())

  test('splits a segment before the words that are given', async () => {
    const [, , sea] = await segments()
    expect((await cut('--split', sea.id, '--at', 'and rests')).out).toMatch(
      /^ports kk: cut anew, 4 segments \(etag \d+\)$/m,
    )
    expect((await sources()).slice(2)).toEqual(['It stands by the sea,', 'and rests.'])
  })

  test('merges a segment with the next, and keeps both targets', async () => {
    const [, port, sea] = await segments()
    expect(sea.target).toBeNull()
    expect((await cut('--merge', port.id, '--json')).json()).toMatchObject({
      slug: 'ports',
      language: 'kk',
      segments: 3,
    })
    const [, whole] = await segments()
    expect(whole).toMatchObject({ state: 'initial', suggestions: 1 })
    expect((await room.type(['show', 'ports'])).out).toMatch(/cut anew +Administrator/)
  })

  test('cuts everything anew, and all is as it was', async () => {
    await cut('--again')
    expect(await sources()).toEqual(['Ports', 'The port opened in 2018.', 'It stands by the sea, and rests.'])
    for (const { state, originWords } of await segments())
      expect([state, originWords]).toEqual(['translated', 'pseudo'])
  })

  test('cuts one language and no other', async () => {
    const [, port] = await segments()
    await cut('--merge', port.id)
    const [, whole] = await segments()
    expect(whole.target.text).not.toBe('')
    expect((await room.type(['show', 'ports', '--language', 'ru', '--json'])).json().segments).toHaveLength(3)
  })

  test('a draft is written as its translation is cut', async () => {
    const draft = async () => {
      const [written] = (await room.type(['draft', 'ports.md', '--to', 'kk', '--out', 'out', '--json'])).lines()
      return { ...written, text: await readFile(written.path, 'utf8') }
    }
    const before = await draft()
    const shown = (await room.type(['show', before.slug, '--language', 'kk', '--json'])).json()
    await room.type(['resegment', before.slug, '--language', 'kk', '--by', 'admin', '--merge', shown.segments[1].id])
    expect(await draft()).toEqual({ ...before, segments: before.segments - 1 })
  })

  test.each([
    [[], 'give one of these'],
    [['--split', 'x'], 'give one of these'],
    [['--merge', 'x', '--again'], 'give one of these'],
    [['--again', '--at', 'x'], 'give one of these'],
  ])('%j is not understood', async (argv, sentence) => {
    const said = await cut(...argv)
    expect([said.code, said.err]).toEqual([2, expect.stringContaining(sentence)])
  })

  test('words that stand there twice, or not at all, name no place; an unknown segment is unknown', async () => {
    const [, port] = await segments()
    for (const words of ['e', 'lighthouse']) {
      const said = await cut('--split', port.id, '--at', words)
      expect([said.code, said.err]).toEqual([2, expect.stringContaining(`“${words}” must stand in the segment`)])
    }
    expect((await cut('--split', 'nine', '--at', 'x')).err).toContain('no segment “nine”')
    const last = (await segments()).at(-1)
    expect((await cut('--merge', last.id)).err).toContain('no other segment follows it')
  })
})
