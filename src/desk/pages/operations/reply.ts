import type { z } from 'zod'
import type { operationsSchema } from '../../../api/schemas/operations.ts'

export type OperationsReply = z.output<typeof operationsSchema>
