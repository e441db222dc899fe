import type { Store } from '../../../src/store.ts'

/** Records that start with nothing in them. */
export interface Ground {
  /** A store on these records: another each time, as one process after another would open it. */
  readonly open: () => Promise<Store>
  /** Closes every store that was opened. */
  readonly close: () => Promise<void>
}

export type Fresh = () => Promise<Ground>
