import { z } from 'zod'
import { languageSchema } from '../src/model/language.ts'
import { deliver as perform } from '../src/steps/deliver.ts'
import type { Worker } from '../src/worker.ts'

const args = z.object({ channel: z.string(), language: languageSchema, publication: z.number().int() })

export const deliver: Worker<'deliver'> = {
  kind: 'deliver',
  attempts: 8,
  timeoutSeconds: 300,
  concurrency: 4,
  parse: (stored) => args.parse(stored),
  perform,
}
