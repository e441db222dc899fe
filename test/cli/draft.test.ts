import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNewsroom } from './ground.ts'

const TEXT = '---\ntitle: Ports of the Caspian\n---\n\nThe **port of Alat** opened in 2018. It stands by the sea.\n'

describe('drafts of files', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>
  const written = async (...path: string[]) => readFile(join(room.folder, 'out', ...path), 'utf8')

  beforeAll(async () => {
    room = await openNewsroom({ TERJIMAN_ENGINES: 'pseudo' })
    await writeFile(join(room.folder, 'ports.md'), TEXT)
  })
  afterAll(() => room.leave())

  test('are written under their language and name, with the structure of the source', async () => {
    const said = await room.type(['draft', 'ports.md', '--from', 'en', '--to', 'kk,ru', '--out', 'out', '--json'])
    expect(said.code).toBe(0)
    const lines = said.lines()
    expect(lines.map(({ language }) => language).sort()).toEqual(['kk', 'ru'])
    for (const { language, path, segments, empty, findings } of lines) {
      expect(path).toBe(join(room.folder, 'out', language, 'ports.md'))
      expect([segments, empty, findings.blocks]).toEqual([3, 0, 0])
      const draft = await written(language, 'ports.md')
      expect(draft).toMatch(/^---\ntitle: .*\p{Script=Cyrillic}.*\n---\n\n.*\*\*\p{Script=Cyrillic}.*2018/su)
    }
    expect(await readdir(join(room.folder, 'out', 'kk'))).toEqual(['ports.md'])
  })

  test('asked for again are the same article and the same bytes', async () => {
    const before = await written('kk', 'ports.md')
    expect((await room.type(['draft', 'ports.md', '--from', 'en', '--to', 'kk,ru', '--out', 'out'])).code).toBe(0)
    expect(await written('kk', 'ports.md')).toBe(before)
    const { articles } = (await room.type(['list', '--json'])).json()
    expect(articles).toMatchObject([{ section: 'drafts', slug: expect.stringMatching(/^ports-[0-9a-f]{8}$/) }])
  })

  test('one file that is refused does not stop the others, and nothing is written for it', async () => {
    await writeFile(join(room.folder, 'bad.md'), Uint8Array.from([0x41, 0xff]))
    await writeFile(join(room.folder, 'empty.md'), '\n')
    const files = ['bad.md', 'empty.md', 'gone.md', 'ports.md']
    const said = await room.type(['draft', ...files, '--from', 'en', '--to', 'az', '--out', 'out', '--json'])
    expect(said.code).toBe(1)
    expect(said.lines().map(({ file, fault }) => [file, fault?.code])).toEqual([
      ['bad.md', 'document.not_utf8'],
      ['empty.md', 'document.empty'],
      ['gone.md', 'file.unreadable'],
      ['ports.md', undefined],
    ])
    expect(said.err).toContain('gone.md: “gone.md” cannot be read: there is no such file or folder.')
    expect(await readdir(join(room.folder, 'out', 'az'))).toEqual(['ports.md'])
  })

  test('a folder that cannot be written to is a fault for each draft', async () => {
    await writeFile(join(room.folder, 'file'), '')
    const said = await room.type(['draft', 'ports.md', '--from', 'en', '--to', 'az', '--out', 'file', '--json'])
    expect(said.code).toBe(1)
    expect(said.lines()).toMatchObject([{ file: 'ports.md', language: 'az', fault: { code: 'file.unwritable' } }])
  })

  test('without an engine, keep the source where the memory knows nothing, count it, and say so', async () => {
    const plain = await openNewsroom()
    await writeFile(join(plain.folder, 'ports.md'), TEXT)
    await mkdir(join(plain.folder, 'in'))
    await writeFile(
      join(plain.folder, 'in', 'pairs.csv'),
      'source_language,target_language,source,target\nen,kk,It stands by the sea.,Ол теңіз жағасында тұр.\n',
    )
    expect((await plain.type(['memory', 'import', 'in/pairs.csv'])).out).toContain('1 pair imported from in/pairs.csv')
    const order = ['draft', 'ports.md', '--from', 'en', '--to', 'kk', '--out', 'out']
    const said = await plain.type([...order, '--json'])
    expect(said.code).toBe(1)
    expect(said.lines()).toMatchObject([{ segments: 3, empty: 2, findings: { blocks: 2 } }])
    const draft = await readFile(join(plain.folder, 'out', 'kk', 'ports.md'), 'utf8')
    expect(draft).toBe(TEXT.replace('It stands by the sea.', 'Ол теңіз жағасында тұр.'))
    expect((await plain.type(order)).out).toContain('No engine is configured')
    await plain.leave()
  })
})
