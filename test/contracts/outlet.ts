import { describe, expect, test } from 'vitest'
import type { Outlet } from '../../src/outlet.ts'
import { digest } from '../../src/text/digest.ts'

/** What every outlet owes. `open` answers a fresh one, with a way to read what a reader would find at a path. */
export const outletContract = (
  id: string,
  open: () => Promise<{ readonly outlet: Outlet; readonly read: (path: string) => Promise<string | undefined> }>,
): void => {
  describe(`the outlet ${id} keeps the contract`, () => {
    test('what is put stands at its path, byte for byte', async () => {
      const { outlet, read } = await open()
      const body = 'Қазақша – Azərbaycanca\r\n\u{1F600}\n'
      await outlet.put({ path: 'kk/new-bridge/index.html', body })
      expect(await read('kk/new-bridge/index.html')).toBe(body)
      expect(await outlet.digest('kk/new-bridge/index.html')).toBe(digest(body))
      expect(outlet.id).toBe(id)
    })

    test('what is put again replaces what was there, and only that', async () => {
      const { outlet, read } = await open()
      await outlet.put({ path: 'kk/rss.xml', body: 'a long old body' })
      await outlet.put({ path: 'az/rss.xml', body: 'another' })
      await outlet.put({ path: 'kk/rss.xml', body: 'new' })
      expect(await read('kk/rss.xml')).toBe('new')
      expect(await read('az/rss.xml')).toBe('another')
    })

    test('nothing has no digest', async () => {
      const { outlet } = await open()
      await outlet.put({ path: 'kk/rss.xml', body: '' })
      expect(await outlet.digest('kk/rss.xml')).toBe(digest(''))
      expect(await outlet.digest('kk/other.xml')).toBeUndefined()
      expect(await outlet.digest('kk/rss.xml/deeper')).toBeUndefined()
    })

    test('what is removed is gone, and may be removed again', async () => {
      const { outlet, read } = await open()
      await outlet.put({ path: 'kk/story/index.html', body: 'one' })
      await outlet.put({ path: 'kk/rss.xml', body: 'two' })
      for (const path of ['kk/story/index.html', 'kk/story/index.html', 'ru/never/index.html'])
        await outlet.remove(path)
      expect(await read('kk/story/index.html')).toBeUndefined()
      expect(await outlet.digest('kk/story/index.html')).toBeUndefined()
      expect(await read('kk/rss.xml')).toBe('two')
    })

    test('a place can be taken again after it was cleared', async () => {
      const { outlet, read } = await open()
      await outlet.put({ path: 'kk/story/index.html', body: 'one' })
      await outlet.remove('kk/story/index.html')
      await outlet.put({ path: 'kk/story/index.html', body: 'two' })
      expect(await read('kk/story/index.html')).toBe('two')
    })

    test.each([
      ...[
        '',
        '/etc/passwd',
        '../out',
        'kk/../../out',
        'kk/..',
        '..',
        '.',
        'kk/./x',
        'kk//x',
        'kk/',
        '/',
        'C:/x',
        'kk\\x',
      ],
      ...[
        'kk/.hidden',
        'kk/x.',
        'kk/a b',
        'kk/a\0b',
        'kk/%2e%2e/x',
        'kk/қ',
        'kk/x:y',
        `kk/${'x'.repeat(300)}`,
        'kk/a\n',
      ],
    ])('the path %j is refused', async (path) => {
      const { outlet } = await open()
      const refusal = expect.objectContaining({
        code: 'file.unwritable',
        params: expect.objectContaining({ file: path }),
      })
      await expect(outlet.put({ path, body: 'x' })).rejects.toEqual(refusal)
      await expect(outlet.remove(path)).rejects.toEqual(refusal)
      await expect(outlet.digest(path)).rejects.toEqual(refusal)
    })
  })
}
