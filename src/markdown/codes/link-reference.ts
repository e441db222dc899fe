import type { LinkReference } from 'mdast'
import { type ReadCode, standalone } from '../reading.ts'
import { labelOf } from './label.ts'

/** `[text][label]`, `[text][]`, `[text]`: the label is a key and stays. */
export const linkReference: ReadCode<LinkReference> = (node, range, reading) => {
  const inner = node.data?.label
  const url = reading.definitions.get(node.identifier)
  const href = url === undefined ? {} : { href: url }
  if (!inner) return standalone({ kind: 'link', range, ...href, equiv: '', mark: node.identifier })
  const pieces = reading.inside(node.children, inner)
  const label = labelOf(node.referenceType, reading.source, inner)
  const site = { kind: 'link', range, inner, ...href, equiv: '', slots: [], mark: node.identifier } as const
  return pieces && { type: 'code', site: label ? { ...site, label } : site, pieces }
}
