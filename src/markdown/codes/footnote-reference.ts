import type { FootnoteReference } from 'mdast'
import { type ReadCode, standalone } from '../reading.ts'

/** `[^1]`. Its label is never translated. */
export const footnoteReference: ReadCode<FootnoteReference> = (node, range) =>
  standalone({ kind: 'footnote', range, equiv: '', mark: node.identifier })
