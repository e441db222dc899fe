import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directoryOutlet } from '../../src/outlets/index.ts'
import { outletContract } from '../contracts/outlet.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terjiman-outlet-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let opened = 0
const fresh = () => join(folder, `site-${opened++}`, 'public')
const open = () => {
  const root = fresh()
  return { root, outlet: directoryOutlet(root) }
}
const refused = expect.objectContaining({ code: 'file.unwritable' })

outletContract('directory', async () => {
  const { root, outlet } = open()
  return { outlet, read: (path) => readFile(join(root, path), 'utf8').catch(() => undefined) }
})

describe('a directory', () => {
  test('holds nothing but what was put', async () => {
    const { root, outlet } = open()
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => outlet.put({ path: `kk/${index % 5}.md`, body: `${index}` })),
    )
    expect((await readdir(join(root, 'kk'))).sort()).toEqual(['0.md', '1.md', '2.md', '3.md', '4.md'])
  })

  test('never shows a part of a file to a reader', async () => {
    const { root, outlet } = open()
    const bodies = ['a', 'b'].map((letter) => letter.repeat(2_000_000))
    await outlet.put({ path: 'kk/rss.xml', body: bodies[0] as string })
    let writing = true
    const reader = (async () => {
      const seen = new Set<boolean>()
      while (writing) seen.add(bodies.includes(await readFile(join(root, 'kk/rss.xml'), 'utf8')))
      return seen
    })()
    for (let turn = 0; turn < 20; turn++) await outlet.put({ path: 'kk/rss.xml', body: bodies[turn % 2] as string })
    writing = false
    expect(await reader).toEqual(new Set([true]))
  })

  test('loses the folders that became empty, and no others, and stays itself', async () => {
    const { root, outlet } = open()
    await outlet.put({ path: 'kk/articles/one.md', body: '1' })
    await outlet.put({ path: 'kk/deep/er/two.md', body: '2' })
    await outlet.remove('kk/deep/er/two.md')
    expect(await readdir(join(root, 'kk'))).toEqual(['articles'])
    await outlet.remove('kk/articles/one.md')
    expect(await readdir(root)).toEqual([])
  })

  test('can be cleared and filled by two at once', async () => {
    const { outlet } = open()
    for (let turn = 0; turn < 40; turn++) {
      await outlet.put({ path: 'kk/one.md', body: '1' })
      await Promise.all([outlet.remove('kk/one.md'), outlet.put({ path: 'kk/two.md', body: '2' })])
      expect(await outlet.digest('kk/two.md')).toBeDefined()
      await outlet.remove('kk/two.md')
    }
  })

  test('is not left by a link inside it', async () => {
    const { root, outlet } = open()
    const outside = fresh()
    await mkdir(root, { recursive: true })
    await mkdir(outside, { recursive: true })
    await writeFile(join(outside, 'precious.md'), 'kept')
    await symlink(outside, join(root, 'kk'))
    await expect(outlet.put({ path: 'kk/deep/one.md', body: '1' })).rejects.toEqual(refused)
    await expect(outlet.put({ path: 'kk/one.md', body: '1' })).rejects.toEqual(refused)
    await expect(outlet.remove('kk/precious.md')).rejects.toEqual(refused)
    expect(await readdir(outside)).toEqual(['precious.md'])
  })

  test('may itself be a link', async () => {
    const root = fresh()
    const real = fresh()
    await mkdir(join(root, '..'), { recursive: true })
    await mkdir(real, { recursive: true })
    await symlink(real, root)
    await directoryOutlet(root).put({ path: 'kk/one.md', body: '1' })
    expect(await readFile(join(real, 'kk/one.md'), 'utf8')).toBe('1')
  })

  test('says why it cannot write', async () => {
    const { root, outlet } = open()
    await mkdir(join(root, 'kk/one.md'), { recursive: true })
    await writeFile(join(root, 'ru'), 'a file where a folder should be')
    await expect(outlet.put({ path: 'kk/one.md', body: '1' })).rejects.toEqual(refused)
    await expect(outlet.put({ path: 'ru/one.md', body: '1' })).rejects.toEqual(refused)
    await expect(outlet.digest('kk/one.md')).rejects.toEqual(expect.objectContaining({ code: 'file.unreadable' }))
    expect((await readdir(join(root, 'kk'))).sort()).toEqual(['one.md'])
  })
})
