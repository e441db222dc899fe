import type { Nodes, Root } from 'mdast'
import type { CodePiece, Piece, Site, Slot } from './pieces.ts'
import type { Planned, PlannedText } from './planned.ts'
import { rangeOf } from './reading.ts'

type Shaped = Piece | Planned

/** What a slot says and holds, in a form that can be compared: text as it is read, codes by kind and destination. */
export const shapeOf = (list: readonly Shaped[], targets: ReadonlyMap<Slot, readonly Planned[]>): string => {
  const parts: unknown[] = []
  for (const piece of list) {
    const last = parts.length - 1
    const text = piece.type === 'text' ? piece.value : plainCode(piece)
    if (text === undefined) parts.push(codeShape(piece as CodePiece<Shaped>, targets))
    else if (typeof parts[last] === 'string') parts[last] += text
    else parts.push(text)
  }
  const bared = parts.map((part, index) =>
    typeof part === 'string' ? bare(part, parts[index - 1], parts[index + 1]) : part,
  )
  return JSON.stringify(bared.filter((part) => part !== ''))
}

/** Without the white space next to a hard break, which means nothing. */
const bare = (text: string, before: unknown, after: unknown): string => {
  const isBreak = (part: unknown) => Array.isArray(part) && part[0] === 'break'
  const rest = isBreak(before) ? text.replace(/^[ \t]+/, '') : text
  return isBreak(after) ? rest.replace(/[ \t]+$/, '') : rest
}

/** A code that is only text which must not change reads the same as that text. */
const plainCode = (piece: Exclude<Shaped, PlannedText | { readonly type: 'text' }>): string | undefined =>
  (piece.site.kind === 'other' || piece.site.kind === 'break') && piece.site.mark === piece.site.equiv
    ? piece.site.equiv
    : undefined

const codeShape = ({ site, pieces }: CodePiece<Shaped>, targets: ReadonlyMap<Slot, readonly Planned[]>): unknown => [
  site.kind,
  site.mark,
  site.href ?? '',
  site.slots.map((slot) => [slot.kind, shapeOf(targets.get(slot) ?? slot.pieces, targets)]),
  pieces ? shapeOf(pieces, targets) : linkText(site),
]

const linkText = (site: Site): string => (site.kind === 'link' ? JSON.stringify([site.equiv]) : '')

export interface Bone {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly isLeaf: boolean
}

/** The blocks of a document with all that is not text in them. */
export const skeletonOf = (tree: Root): readonly Bone[] => {
  const bones: Bone[] = []
  const walk = (node: Nodes) => {
    const [start, end] = rangeOf(node) ?? [0, 0]
    const { type, depth, ordered, checked, identifier, lang, align } = node as Nodes & Record<string, unknown>
    const isLeaf = !('children' in node) || type === 'paragraph' || type === 'heading' || type === 'tableCell'
    const isBare = (depth ?? ordered ?? checked ?? identifier ?? lang ?? align ?? undefined) === undefined
    const key = isBare ? type : JSON.stringify([type, depth, ordered, checked, identifier, lang, align])
    if (type !== 'root') bones.push({ key, start, end, isLeaf })
    if ('children' in node && !isLeaf) for (const child of node.children) walk(child)
  }
  walk(tree)
  return bones
}
