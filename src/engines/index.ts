import type { Engine } from '../engine.ts'
import { amazonTranslate } from './amazon-translate.ts'
import { pseudoEngine } from './pseudo.ts'

export { DEFAULT_PACE, type Limits, limited, type Pace } from './limited.ts'

/** Every engine that can be configured, by its id, and how it is made. What it needs it finds in the environment. */
export const engines = {
  'amazon-translate': amazonTranslate,
  pseudo: pseudoEngine,
} as const satisfies Readonly<Record<string, () => Engine>>
