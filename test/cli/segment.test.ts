import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/model/language.ts'
import { typist } from './ground.ts'

const GOLDEN = fileURLToPath(new URL('../fixtures/text/segment/golden/', import.meta.url))

describe('segment, without a database', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'terjiman-segment-'))
    await writeFile(join(folder, 'story.txt'), '\uFEFFОл келді. Біз\nкеттік.\r\n \r\n\r\n– Иә.\n– Жоқ!\n\n\n')
    await writeFile(join(folder, 'nul.txt'), 'Bəli.\0 Sonra\x01 getdi.\n')
    await writeFile(join(folder, 'empty.txt'), ' \n\n')
    await writeFile(join(folder, 'bad.txt'), Uint8Array.from([0xd0, 0x9e, 0xc3, 0x28]))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const type = (...argv: readonly string[]) => typist({ cwd: folder })(['segment', ...argv])

  test.each(LANGUAGES)('prints the golden texts of %s as they are marked', async (language) => {
    const said = await type('--language', language, join(GOLDEN, `${language}.txt`))
    expect([said.code, said.err]).toEqual([0, ''])
    expect(said.out).toBe(await readFile(join(GOLDEN, `${language}.expected.txt`), 'utf8'))
  })

  test('prints a sentence a line and a blank line between paragraphs', async () => {
    const said = await type('--language', 'kk', 'story.txt')
    expect(said.out).toBe('Ол келді.\nБіз кеттік.\n\n– Иә.\n– Жоқ!\n')
  })

  test('prints a list for each paragraph as JSON', async () => {
    const said = await type('--language', 'kk', '--json', 'story.txt')
    expect(said.lines()).toEqual([
      ['Ол келді.', 'Біз кеттік.'],
      ['– Иә.', '– Жоқ!'],
    ])
  })

  test('reads standard input where no file is named, or -', async () => {
    async function* input() {
      yield Buffer.from('Bəli. Xeyr.')
    }
    const typeInto = typist({ cwd: folder })
    for (const argv of [[], ['-']]) {
      expect((await typeInto(['segment', '--language', 'az', ...argv], { input: input() })).out).toBe('Bəli.\nXeyr.\n')
    }
  })

  test('keeps control characters where they stand', async () => {
    expect((await type('--language', 'az', '--json', 'nul.txt')).lines()).toEqual([['Bəli.\0', 'Sonra\x01 getdi.']])
  })

  test('prints nothing for a text without a sentence', async () => {
    expect(await type('--language', 'en', 'empty.txt')).toMatchObject({ code: 0, out: '', err: '' })
  })

  test('tells what it cannot read', async () => {
    const missing = await type('--language', 'en', 'nowhere.txt')
    expect([missing.code, missing.out]).toEqual([1, ''])
    expect(missing.err).toContain('“nowhere.txt” cannot be read')
    const bad = await type('--language', 'en', 'bad.txt')
    expect([bad.code, bad.out]).toEqual([1, ''])
    expect(bad.err).toMatch(/UTF-8/)
  })

  test('refuses a language it does not know, none at all, and a second file', async () => {
    const codes = [
      await type('--language', 'tr', 'story.txt'),
      await type('story.txt'),
      await type('--language', 'kk', 'story.txt', 'empty.txt'),
    ].map(({ code, out }) => [code, out])
    expect(codes).toEqual(Array(3).fill([2, '']))
  })
})
