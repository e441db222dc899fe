import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { typist } from './ground.ts'

describe('roundtrip, without a database', () => {
  let folder: string
  const type = (argv: readonly string[]) => typist({ cwd: folder })(['roundtrip', ...argv])
  const STORY = '---\ntitle: Қала\n---\n\n# Бір *екі*\r\n\r\n- үш [төрт](https://example.org/a_b).\n'

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'terjiman-roundtrip-'))
    await mkdir(join(folder, 'in', 'deep'), { recursive: true })
    await writeFile(join(folder, 'in', 'a.md'), STORY)
    await writeFile(join(folder, 'in', 'deep', 'b.md'), '')
    await writeFile(join(folder, 'in', 'deep', 'c.txt'), 'left alone')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('gives back every byte, under the same names, a line for each file', async () => {
    const said = await type(['--mode', 'identity', '--out', 'same', 'in'])
    expect(said.code).toBe(0)
    expect(said.lines()).toEqual([
      { file: 'a.md', segments: 3, identical: true, structure: true },
      { file: 'deep/b.md', segments: 0, identical: true, structure: true },
    ])
    expect(await readFile(join(folder, 'same', 'a.md'), 'utf8')).toBe(STORY)
    expect((await readdir(join(folder, 'same'), { recursive: true })).sort()).toEqual(['a.md', 'deep', 'deep/b.md'])
  })

  test('exchanges letters and nothing else', async () => {
    const said = await type(['--mode', 'pseudo', '--from', 'kk', '--out', 'other', 'in/a.md'])
    expect([said.code, said.lines()]).toEqual([0, [{ file: 'a.md', segments: 3, identical: false, structure: true }]])
    const letters = (text: string) => text.replace(/\p{L}+/gu, 'x')
    const other = await readFile(join(folder, 'other', 'a.md'), 'utf8')
    expect(letters(other)).toBe(letters(STORY))
    expect(other).toContain('(https://example.org/a_b)')
  })

  test('goes on after a file that cannot be read as text, and fails in the end', async () => {
    await mkdir(join(folder, 'bad'))
    await writeFile(join(folder, 'bad', 'a.md'), Uint8Array.from([0xc3, 0x28]))
    await writeFile(join(folder, 'bad', 'b.md'), 'Fine.\n')
    const said = await type(['--mode', 'identity', '--out', 'rest', 'bad'])
    expect(said.code).toBe(1)
    expect(said.lines().map(({ file, fault }) => [file, fault?.code])).toEqual([
      ['a.md', 'document.not_utf8'],
      ['b.md', undefined],
    ])
  })

  test('stops at a file that takes too long and goes on with the next', async () => {
    await mkdir(join(folder, 'slow'))
    await writeFile(join(folder, 'slow', 'a.md'), '*a_ '.repeat(60_000))
    await writeFile(join(folder, 'slow', 'b.mdx'), 'Fine.\n')
    const said = await type(['--mode', 'pseudo', '--out', 'late', 'slow'])
    expect([said.code, said.lines().map(({ file, fault }) => [file, fault?.code])]).toEqual([
      1,
      [
        ['a.md', 'document.too_slow'],
        ['b.mdx', undefined],
      ],
    ])
  }, 20_000)

  test('refuses a path that is not there, and two files of one name', async () => {
    expect((await type(['--mode', 'identity', '--out', 'x', 'nowhere'])).err).toContain('“nowhere” cannot be read')
    const twice = await type(['--mode', 'identity', '--out', 'x', 'in', 'bad'])
    expect([twice.code, twice.err.includes('written as “a.md”; give the folder above them instead')]).toEqual([2, true])
  })
})
