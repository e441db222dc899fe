import { z } from 'zod'
import type { TranslationId } from '../src/model/ids.ts'
import { suggest as perform } from '../src/steps/suggest.ts'
import type { Worker } from '../src/worker.ts'

const args = z.object({ translation: z.string().transform((id) => id as TranslationId) })

export const suggest: Worker<'suggest'> = {
  kind: 'suggest',
  attempts: 6,
  timeoutSeconds: 900,
  concurrency: 4,
  parse: (stored) => args.parse(stored),
  perform,
}
