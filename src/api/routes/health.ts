import type { Ports } from '../../step.ts'
import { page } from '../route.ts'
import { healthSchema } from '../schemas/work.ts'

export const health = (ports: Ports) => [
  page({
    method: 'GET',
    path: '/api/health',
    noun: 'health',
    summary: 'Whether the door and its database answer',
    mediaType: 'application/json',
    reply: healthSchema,
    async answer() {
      await ports.store.jobs.nextDue()
      return { status: 'fine' }
    },
  }),
]
