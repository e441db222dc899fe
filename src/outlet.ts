import type { Artifact } from './channel.ts'

/** Where a channel's artifacts are put. */
export interface Outlet {
  readonly id: string
  /** Writes beside and renames into place; a reader sees the old file or the new one, never a part. */
  put(artifact: Artifact): Promise<void>
  /** Removes a file that was ours; not an error when it is gone already. */
  remove(path: string): Promise<void>
  /** Digest of what stands at the path now (`text/digest.ts`), `undefined` when nothing does. */
  digest(path: string): Promise<string | undefined>
}
