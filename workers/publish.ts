import { z } from 'zod'
import type { VersionId } from '../src/model/ids.ts'
import { publish as perform } from '../src/steps/publish.ts'
import type { Worker } from '../src/worker.ts'

const args = z.object({ version: z.string().transform((id) => id as VersionId) })

export const publish: Worker<'publish'> = {
  kind: 'publish',
  attempts: 5,
  timeoutSeconds: 60,
  concurrency: 2,
  parse: (stored) => args.parse(stored),
  perform,
}
