import type { PhrasingContent } from 'mdast'
import type { Language } from '../model/language.ts'
import type { Parsed } from './parse.ts'
import type { CodePiece, Piece, Range, Slot } from './pieces.ts'

/** What a reader of one inline node may ask for. `undefined` anywhere: this cannot be read, leave the whole slot alone. */
export interface Reading {
  readonly source: string
  readonly parsed: Parsed
  /** The document's, where it is known. */
  readonly language: Language | undefined
  /** Destination of a definition, by its identifier; the first one counts. */
  readonly definitions: ReadonlyMap<string, string>
  /** The pieces of nodes that fill this range. */
  readonly inside: (nodes: readonly PhrasingContent[], range: Range) => readonly Piece[] | undefined
  /** Plain text in a slot of its own: alt text, a title. */
  readonly plain: (value: string, range: Range) => readonly Piece[] | undefined
  /** A value of the tree with what was masked in this range restored. */
  readonly unmask: (value: string, range: Range) => string
}

/** Reads one kind of inline node; `range` is where it stands. */
export type ReadCode<Node> = (node: Node, range: Range, reading: Reading) => CodePiece<Piece> | undefined

/** A code that stands alone. */
export const standalone = (site: Omit<CodePiece<Piece>['site'], 'slots'> & { readonly slots?: readonly Slot[] }) =>
  ({ type: 'code', site: { slots: [], ...site }, pieces: undefined }) satisfies CodePiece<Piece>

export const rangeOf = (node: { readonly position?: import('unist').Position | undefined }): Range | undefined => {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? undefined : [start, end]
}
