import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Json, openNewsroom } from './ground.ts'

const TEXT = 'Ships **sail** again.\n\nThe *port* of [Alat](https://alat.example.org) & its `dock` are < open.\n'
const HEADER = 'source_language,target_language,source,target'

let home: Awaited<ReturnType<typeof openNewsroom>>
let away: Awaited<ReturnType<typeof openNewsroom>>
beforeAll(async () => {
  home = await openNewsroom({ TERJIMAN_ENGINES: 'pseudo' })
  away = await openNewsroom()
  for (const { folder } of [home, away]) await writeFile(join(folder, 'port.md'), TEXT)
})
afterAll(() => Promise.all([home.leave(), away.leave()]))

test('what was signed off with bold, a link and code is drafted with them where it was imported', async () => {
  const drafted = async ({ folder, type }: typeof home) => {
    const said = await type(['draft', 'port.md', '--from', 'en', '--to', 'kk', '--out', 'out', '--json'])
    expect(said.lines()).toMatchObject([{ language: 'kk', empty: 0 }])
    return { slug: said.lines()[0].slug, markdown: await readFile(join(folder, 'out', 'kk', 'port.md'), 'utf8') }
  }
  const original = await drafted(home)
  const act = [original.slug, '--language', 'kk', '--by', 'admin']
  expect((await home.type(['review', ...act])).code).toBe(0)
  expect((await home.type(['sign-off', ...act, '--override', 'a trial'])).code).toBe(0)
  const file = join(home.folder, 'pairs.csv')
  expect((await home.type(['memory', 'export', file, '--json'])).json().count).toBe(2)
  const written = await readFile(file, 'utf8')
  expect(written).toContain('The <1>port</1> of <2>Alat</2> &amp; its <3/> are &lt; open.')

  await away.type(['memory', 'import', file])
  const plain = join(away.folder, 'plain.csv')
  await writeFile(plain, `${HEADER}\nen,kk,Ships sail again.,Кемелер қайта жүзеді.\n`)
  expect((await away.type(['memory', 'import', plain, '--json'])).json().count).toBe(1)
  expect((await drafted(away)).markdown).toBe(original.markdown)
  expect(original.markdown).toMatch(/\*\*.+\*\*.*\n\n.*\*.+\*.*\[.+\]\(https:\/\/alat\.example\.org\).*`dock`/)
  const rows = (await away.type(['memory', 'export', '-'])).out.split('\n')
  expect(rows).toEqual(expect.arrayContaining(written.trim().split('\n')))
})

const PORTS = 'The ferry opened a new line to Aktau on Monday.\n'
const LINES = 'The ferry opened a new line to Alat on Monday.\n'

test('what was signed off is found by its words and resembles what comes next, as long as its approval stands', async () => {
  const room = await openNewsroom({ TERJIMAN_ENGINES: 'pseudo' })
  try {
    await writeFile(join(room.folder, 'ferry.md'), PORTS)
    await writeFile(join(room.folder, 'line.md'), LINES)
    const submit = (name: string) =>
      room.type(['submit', `${name}.md`, '--from', 'en', '--to', 'kk', '--slug', name, '--wait'])
    const act = (...argv: string[]) => room.type([...argv, '--by', 'admin'])
    const ferry = ['ferry', '--language', 'kk']
    const search = () => room.type(['memory', 'search', 'ferries', 'lines', '--from', 'en', '--to', 'kk', '--json'])
    const known = async () => (await search()).json().matches.map(({ from }: Json) => from)

    await submit('ferry')
    expect(await known()).toEqual([])
    await act('review', ...ferry)
    expect(await known()).toEqual([])
    await act('sign-off', ...ferry, '--override', 'a trial')
    expect(await known()).toEqual(['ferry'])
    expect((await search()).json().matches[0].source.text).toBe(PORTS.trim())

    await submit('line')
    const shown = async () => (await room.type(['show', 'line', '--language', 'kk', '--json'])).json().segments.at(-1)
    const last = await shown()
    expect(last.alike).toMatchObject([{ similarity: 90, source: PORTS.trim(), from: 'ferry' }])
    expect(last.origin).toMatchObject({ type: 'engine' })
    expect((await room.type(['show', 'line', '--language', 'kk'])).out).toContain('memory 90 % from ferry')

    await act('review', ...ferry, '--send-back', 'no')
    expect(await known()).toEqual([])
    expect((await shown()).alike).toEqual([])
    const none = await room.type(['memory', 'search', 'ferry', '--from', 'en', '--to', 'kk'])
    expect([none.code, none.out]).toEqual([
      0,
      'The memory has no sentence with “ferry” and a translation into that language.\n',
    ])

    const same = await room.type(['memory', 'search', 'ferry', '--from', 'ru', '--to', 'ru'])
    expect(same.code).toBe(1)
    expect(same.err).toContain('Give two different languages.')

    await act('review', ...ferry)
    await act('sign-off', ...ferry, '--override', 'a trial')
    await act('publish', ...ferry)
    await act('withdraw', ...ferry, '--mode', 'hold')
    expect(await known()).toEqual(['ferry'])
    await act('withdraw', ...ferry, '--mode', 'kill')
    expect(await known()).toEqual([])
  } finally {
    await room.leave()
  }
})
