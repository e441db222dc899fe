import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openNewsroom } from './ground.ts'

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
