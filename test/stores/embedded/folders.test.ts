import { chown, mkdir, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeLinks } from '../../../src/stores/embedded/binaries.ts'
import { makeSocketFolder } from '../../../src/stores/embedded/cluster.ts'

const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'terjiman-folders-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

test.runIf(process.getuid?.() === 0)('a socket folder that another user has put there is refused', async () => {
  const folder = path.join(await makeFolder(), 'socket')
  await mkdir(folder)
  await chown(folder, 1234, 1234)
  await expect(makeSocketFolder({ prefix: [], ids: {} }, folder)).rejects.toMatchObject({
    code: 'database.unreachable',
  })
})

test('library links that no install script has made are made, and those that are there are left', async () => {
  const root = await makeFolder()
  await mkdir(path.join(root, 'native'))
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  await writeFile(path.join(root, 'native', 'pg-symlinks.json'), JSON.stringify(links))
  await makeLinks(root)
  await makeLinks(root)
  expect(await readlink(path.join(root, 'native', 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18')
})
