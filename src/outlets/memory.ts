import type { Outlet } from '../outlet.ts'
import { digest } from '../text/digest.ts'
import { namesIn } from './path.ts'

/** Keeps artifacts in memory, for as long as the process lives. `files` shows what stands where. */
export const memoryOutlet = (): Outlet & { readonly files: ReadonlyMap<string, string> } => {
  const files = new Map<string, string>()
  return {
    id: 'memory',
    files,
    async put({ path, body }) {
      files.set(namesIn(path).join('/'), body)
    },
    async remove(path) {
      files.delete(namesIn(path).join('/'))
    },
    async digest(path) {
      const body = files.get(namesIn(path).join('/'))
      return body === undefined ? undefined : digest(body)
    },
  }
}
