import type { Store } from '../../../src/store.ts'

/** Opens a store on the same records each time, as one process after another would. */
export type Ground = () => Promise<Store>

/** Makes a ground with nothing on it. Whoever gives it also closes what was opened. */
export type Fresh = () => Promise<Ground>
