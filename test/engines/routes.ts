import type { Routing } from '../../src/engines/index.ts'

/** Every engine for every pair, in the order in which they are listed; a third language only where nobody serves a pair. */
export const ANY_ENGINE: Routing = { pairs: {}, reserved: [], pivot: 'auto', pivots: {} }
