import type { Ports } from '../../step.ts'
import { verb } from '../route.ts'
import { operationsQuery, operationsSchema } from '../schemas/operations.ts'
import { viewOperations } from '../views/operations.ts'

/** `board`: where the queue itself can be looked at. */
export const operations = (ports: Ports, board: string | null) => [
  verb({
    method: 'GET',
    path: '/api/operations',
    noun: 'operations',
    summary: 'Jobs, engines with their pace and budget, what was sent and what it costs, what was not delivered',
    needs: 'administrator',
    query: operationsQuery,
    reply: operationsSchema,
    handler: ({ query: { month }, language }) => viewOperations(month, board, ports, language),
  }),
]
