import type { Delete, Emphasis, Strong } from 'mdast'
import type { ReadCode } from '../reading.ts'

/** `*text*`, `__text__`, `~~text~~`: as many marks on either side as the source has. */
export const attention: ReadCode<Emphasis | Strong | Delete> = (node, range, reading) => {
  const width = node.type === 'strong' ? 2 : node.type === 'emphasis' || reading.source[range[0] + 1] !== '~' ? 1 : 2
  const inner = [range[0] + width, range[1] - width] as const
  const pieces = reading.inside(node.children, inner)
  return pieces && { type: 'code', site: { kind: node.type, range, inner, equiv: '', slots: [], mark: '' }, pieces }
}
