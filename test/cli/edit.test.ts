import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Json, openNewsroom } from './ground.ts'

const TEXT =
  '---\ntitle: Ports\nslug: ports\nlanguage: en\n---\n\nRun `npm ci` in 2018. The [port](https://gov.kz) rests.[^1]\n\n[^1]: Or so.\n'

/** What a translator types and sees. Its tests are stations: each goes on from the last. */
describe('a translation at the command line', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>
  const edit = (...argv: string[]) => room.type(['edit', 'ports', '--language', 'kk', '--by', 'admin', ...argv])
  const segments = async (): Promise<Json[]> =>
    (await room.type(['show', 'ports', '--language', 'kk', '--json'])).json().segments

  beforeAll(async () => {
    room = await openNewsroom()
    await writeFile(join(room.folder, 'ports.md'), TEXT)
    await room.type(['submit', 'ports.md', '--to', 'kk', '--wait'])
  })
  afterAll(() => room.leave())

  test('of which nothing is drafted is called that', async () => {
    expect((await room.type(['list'])).out).toMatch(/ports .*nothing drafted 0\/4/)
    expect((await room.type(['list', '--json'])).json().articles[0].languages[0].stage).toBe('in_review')
  })

  test('names what standalone codes and links stand for, under the segments that have any', async () => {
    const { out } = await room.type(['show', 'ports', '--language', 'kk'])
    expect(out).toContain('\n  Run <1/> in 2018.\n  <1/> code npm ci\n')
    expect(out).toContain('\n  <2> link https://gov.kz · <3/> footnote [^1]\n')
    expect(out).toMatch(/\n {2}Ports\n {2}–\n/)
    const [title, run, port] = await segments()
    expect(title.codes).toEqual([])
    expect(run.codes).toEqual([{ id: '1', kind: 'code', open: '`npm ci`', close: '' }])
    expect(port.codes.map(({ kind, href }: Json) => [kind, href])).toEqual([
      ['link', 'https://gov.kz'],
      ['footnote', undefined],
    ])
  })

  test.each(['- Альфа', '---', '--|--', '- --json', '-- --'])('takes the text %j as it is', async (text) => {
    const [{ id }] = await segments()
    const said = await edit('--segment', id, text)
    expect([said.code, said.err]).toEqual([0, ''])
    expect((await segments())[0].target.text).toBe(text)
  })

  test('takes the text behind -- whatever it is, and says so of one that looks like an option', async () => {
    const [{ id }] = await segments()
    const refused = await edit('--segment', id, '-Альфа')
    expect([refused.code, refused.err]).toEqual([
      2,
      expect.stringContaining('there is no option “-Альфа” here; if it is text, write -- and a space before it'),
    ])
    for (const text of ['-Альфа', '--help', '--json']) {
      const argv = ['edit', 'ports', '--language', 'kk', '--by', 'admin', '--segment', id, '--', text]
      expect((await room.type(['--lang', 'ru', ...argv])).out).toMatch(/^ports kk: .*1 сегмент/)
      expect((await segments())[0].target.text).toBe(text)
    }
  })

  test('that is confirmed with blocking findings is confirmed, and the reviewer is told how many', async () => {
    const [title, run] = await segments()
    await edit('--segment', title.id, 'Порттар')
    await edit('--segment', run.id, '2018 жылы іске қосыңыз.')
    await room.type(['submit', 'ports.md', '--slug', 'other', '--to', 'kk', '--wait'])
    const argv = ['review', 'ports', '--language', 'kk', '--by', 'admin']
    await room.type([...argv, '--send-back', '- once more'])
    const said = await room.type(argv)
    expect(said.out).toBe(
      'ports kk: 2 segments confirmed\n' +
        '1 of them has blocking findings; while they stand, the sign-off is refused\n' +
        '2 segments wait for a person\n',
    )
    expect((await room.type([...argv, '--json'])).json()).toMatchObject({ changed: 0, blocked: 0 })
  })
})
