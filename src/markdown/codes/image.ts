import type { Image, ImageReference } from 'mdast'
import type { Range, Slot } from '../pieces.ts'
import { type ReadCode, type Reading, standalone } from '../reading.ts'
import { labelOf } from './label.ts'
import { titleSlot } from './title.ts'

/** `![alt](destination "title")` */
export const image: ReadCode<Image> = (node, range, reading) => {
  const slots = [altSlot(node, reading), titleSlot(node, reading)].filter((slot) => slot !== undefined)
  return standalone({
    kind: 'image',
    range,
    href: reading.unmask(node.url, range),
    equiv: altOf(node, range, reading),
    slots,
    mark: '',
  })
}

/** `![alt][label]`, `![alt][]`, `![alt]` */
export const imageReference: ReadCode<ImageReference> = (node, range, reading) => {
  const alt = altSlot(node, reading)
  const inner = node.data?.label
  const label = inner && labelOf(node.referenceType, reading.source, inner)
  const slots = alt ? [label ? { ...alt, tail: { range: [inner[1], range[1]], text: label.close } as const } : alt] : []
  const url = reading.definitions.get(node.identifier)
  const href = url === undefined ? {} : { href: url }
  return standalone({ kind: 'image', range, ...href, equiv: altOf(node, range, reading), slots, mark: node.identifier })
}

const altOf = (node: Image | ImageReference, range: Range, reading: Reading): string =>
  reading.unmask(node.alt ?? '', range)

const altSlot = (node: Image | ImageReference, reading: Reading): Slot | undefined => {
  const range = node.data?.label
  const pieces = node.alt && range ? reading.plain(node.alt, range) : undefined
  return range && pieces && { kind: 'alt', name: '', range, pieces, syntax: 'alt', before: '[', after: ']' }
}
