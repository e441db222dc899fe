import { z } from 'zod'
import type { TranslationId } from '../src/model/ids.ts'
import { check as perform } from '../src/steps/check.ts'
import type { Worker } from '../src/worker.ts'

const args = z.object({ translation: z.string().transform((id) => id as TranslationId), etag: z.number().int() })

export const check: Worker<'check'> = {
  kind: 'check',
  attempts: 3,
  timeoutSeconds: 60,
  concurrency: 2,
  parse: (stored) => args.parse(stored),
  perform,
}
