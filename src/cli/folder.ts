import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes the folder and those above it that are missing, one by one: a recursive `mkdir` of Node never ends where the
 * system answers ENOENT below a folder that exists, as under `/proc`. Throws what the system said (`ENOTDIR`, `EACCES`, …).
 */
export const makeFolder = async (path: string): Promise<void> => {
  if (await isFolder(path)) return
  if (dirname(path) !== path) await makeFolder(dirname(path))
  try {
    await mkdir(path)
  } catch (thrown) {
    // another process may have made it in the meantime
    if (!(await isFolder(path))) throw thrown
  }
}

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}
