import { z } from 'zod'
import type { DocumentId } from '../src/model/ids.ts'
import { extract as perform } from '../src/steps/extract.ts'
import type { Worker } from '../src/worker.ts'

const args = z.object({ document: z.string().transform((id) => id as DocumentId) })

export const extract: Worker<'extract'> = {
  kind: 'extract',
  attempts: 3,
  timeoutSeconds: 60,
  concurrency: 2,
  parse: (stored) => args.parse(stored),
  perform,
}
