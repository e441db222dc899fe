import type { InlineCode } from 'mdast'
import { type ReadCode, standalone } from '../reading.ts'

/** A code span, byte for byte. */
export const inlineCode: ReadCode<InlineCode> = (node, range, reading) => {
  const equiv = reading.unmask(node.value, range)
  return standalone({ kind: 'code', range, equiv, mark: equiv })
}
