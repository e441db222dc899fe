import type { Definition, Image, Link } from 'mdast'
import type { Slot } from '../pieces.ts'
import type { Reading } from '../reading.ts'

/** The title of a link, an image or a definition: a small unit of its own. */
export const titleSlot = (node: Link | Image | Definition, reading: Reading): Slot | undefined => {
  const range = node.data?.title
  const pieces = node.title && range ? reading.plain(node.title, range) : undefined
  if (!range || !pieces) return undefined
  const before = reading.source[range[0] - 1] ?? '"'
  return { kind: 'title', name: '', range, pieces, syntax: 'title', before, after: reading.source[range[1]] ?? '"' }
}
