import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { typist } from './ground.ts'

describe('latin, without a database', () => {
  let folder: string
  const type = (argv: readonly string[]) => typist({ cwd: folder })(['latin', ...argv])

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'terjiman-latin-'))
    const story = '---\ntitle: Қала\nslug: қала\n---\n\n# Бір *екі*\n\n`код` және [үш](https://example.org/жол).\n'
    await writeFile(join(folder, 'story.md'), story)
    await writeFile(join(folder, 'story.txt'), 'Жұлдыз *емес*\n# тізім\n')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('changes the words of Markdown and leaves code, addresses and the slug', async () => {
    const said = await type(['story.md'])
    expect([said.code, said.out]).toEqual([
      0,
      '---\ntitle: Qala\nslug: қала\n---\n\n# Bır *ekı*\n\n`код` jäne [üş](https://example.org/жол).\n',
    ])
  })

  test('takes a .txt for plain text', async () => {
    expect((await type(['story.txt', '--alphabet', '2021'])).out).toBe('Jūldyz *emes*\n# tızım\n')
  })

  test('refuses an alphabet that it does not know', async () => {
    const said = await type(['story.md', '--alphabet', '2018'])
    expect([said.code, said.out]).toEqual([2, ''])
    expect(said.err).toContain('2021')
  })
})
