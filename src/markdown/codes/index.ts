import type { PhrasingContent } from 'mdast'
import type { CodePiece, Piece, Range } from '../pieces.ts'
import type { ReadCode, Reading } from '../reading.ts'
import { attention } from './attention.ts'
import { hardBreak } from './break.ts'
import { footnoteReference } from './footnote-reference.ts'
import { html } from './html.ts'
import { image, imageReference } from './image.ts'
import { inlineCode } from './inline-code.ts'
import { link } from './link.ts'
import { linkReference } from './link-reference.ts'

type Inline = Exclude<PhrasingContent, { readonly type: 'text' }>

/** Every inline node that the parser makes, and who reads it. */
const CODES: { readonly [Kind in Inline['type']]: ReadCode<Extract<Inline, { readonly type: Kind }>> } = {
  break: hardBreak,
  delete: attention,
  emphasis: attention,
  footnoteReference,
  html,
  image,
  imageReference,
  inlineCode,
  link,
  linkReference,
  strong: attention,
}

export const readCode = (node: Inline, range: Range, reading: Reading): CodePiece<Piece> | undefined =>
  (CODES[node.type] as ReadCode<Inline>)(node, range, reading)
