import { randomUUID } from 'node:crypto'
import { mkdir, readFile, realpath, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { Fault } from '../model/fault.ts'
import type { Outlet } from '../outlet.ts'
import { digest } from '../text/digest.ts'
import { namesIn } from './path.ts'

/** Between the making of a folder and the writing in it another process may prune it, being empty. */
const MAX_TRIES = 5

/**
 * A directory on this machine. A file is written beside, synced and renamed into place, so that readers see the
 * old bytes or the new, even after a crash. Throws `file.unwritable`; `digest` throws `file.unreadable`.
 */
export const directoryOutlet = (root: string): Outlet => {
  const base = resolve(root)
  const locate = (path: string) => join(base, ...namesIn(path))
  return {
    id: 'directory',
    put: (artifact) => unwritable(artifact.path, () => put(base, locate(artifact.path), artifact.body)),
    remove: (path) => unwritable(path, () => remove(base, locate(path))),
    async digest(path) {
      const file = locate(path)
      try {
        return digest(await readFile(file, 'utf8'))
      } catch (thrown) {
        if (isOneOf(thrown, 'ENOENT', 'ENOTDIR')) return undefined
        throw new Fault('file.unreadable', { file: path, reason: reasonOf(thrown) }, { cause: thrown })
      }
    },
  }
}

const put = async (base: string, file: string, body: string, tries = MAX_TRIES): Promise<void> => {
  try {
    await mkdir(base, { recursive: true })
    await stayUnder(base, dirname(file))
    await mkdir(dirname(file), { recursive: true })
    await replace(file, body)
  } catch (thrown) {
    if (tries > 1 && isOneOf(thrown, 'ENOENT')) return put(base, file, body, tries - 1)
    throw thrown
  }
}

const replace = async (file: string, body: string): Promise<void> => {
  const beside = join(dirname(file), `.${randomUUID()}.tmp`)
  try {
    await writeFile(beside, body, { flag: 'wx', flush: true })
    await rename(beside, file)
  } catch (thrown) {
    await rm(beside, { force: true })
    throw thrown
  }
}

const remove = async (base: string, file: string): Promise<void> => {
  try {
    await stayUnder(base, dirname(file))
    await rm(file)
  } catch (thrown) {
    if (!isOneOf(thrown, 'ENOENT', 'ENOTDIR')) throw thrown
  }
  for (let folder = dirname(file); folder.startsWith(base + sep); folder = dirname(folder)) {
    try {
      await rmdir(folder)
    } catch (thrown) {
      if (isOneOf(thrown, 'ENOENT')) continue
      if (isOneOf(thrown, 'ENOTEMPTY', 'EEXIST', 'ENOTDIR')) return
      throw thrown
    }
  }
}

/** A link inside the directory must not lead out of it. What does not exist yet is judged by the folder it will be in. */
const stayUnder = async (base: string, folder: string): Promise<void> => {
  const real = await realpath(folder).catch((thrown) => {
    if (isOneOf(thrown, 'ENOENT') && folder !== base) return undefined
    throw thrown
  })
  if (real === undefined) return stayUnder(base, dirname(folder))
  const home = await realpath(base)
  if (real !== home && !real.startsWith(home + sep)) throw new Error(`${folder} leads to ${real}`)
}

const unwritable = async (path: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (thrown) {
    throw new Fault('file.unwritable', { file: path, reason: reasonOf(thrown) }, { cause: thrown })
  }
}

const isOneOf = (thrown: unknown, ...codes: readonly string[]): boolean =>
  thrown instanceof Error && 'code' in thrown && codes.includes(String(thrown.code))

const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))
