import type { Workers } from '../src/worker.ts'
import { check } from './check.ts'
import { deliver } from './deliver.ts'
import { extract } from './extract.ts'
import { publish } from './publish.ts'
import { suggest } from './suggest.ts'

/** Every worker by its kind. A kind without a worker does not compile. */
export const workers = { extract, suggest, check, publish, deliver } satisfies Workers
