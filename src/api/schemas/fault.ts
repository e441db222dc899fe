import { z } from 'zod'
import { FAULTS, type FaultCode } from '../../model/fault.ts'

const codes = Object.keys(FAULTS) as [FaultCode, ...FaultCode[]]

export const placeSchema = z.object({ line: z.int().min(1), column: z.int().min(1) })

/** A refusal, or a failure. The HTTP status follows from the code. */
export const faultReplySchema = z.object({
  fault: z.object({
    code: z.enum(codes),
    message: z
      .string()
      .describe("For people, in the reader's language: what was found, what was expected, what to do."),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    place: placeSchema.nullable().describe('Where in a text, line and column counted from 1.'),
    data: z
      .unknown()
      .optional()
      .describe('edit.stale: both texts. sign_off.blocked: the findings. import.refused: every problem.'),
  }),
})
export type FaultReply = z.input<typeof faultReplySchema>

/** A fault as something that stopped a piece of work earlier. */
export const failureSchema = z.object({ code: z.enum(codes), message: z.string() })
