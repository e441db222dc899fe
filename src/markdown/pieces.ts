import type { Code, Unit } from '../model/document.ts'
import type { Inline } from '../model/inline.ts'

/** `[start, end)` in UTF-16 code units of the document. */
export type Range = readonly [start: number, end: number]

/** A place in a document where text can be replaced: what becomes a unit if there is anything to translate. */
export interface Slot {
  readonly kind: Unit['kind']
  readonly name: string
  readonly range: Range
  readonly pieces: readonly Piece[]
  readonly syntax: Syntax
  /** What stands directly before and after the range, as far as it matters for escaping. */
  readonly before: string
  readonly after: string
  /** For the alt text of `![alt]` and `![alt][]`: what must be written over the rest once the alt differs. */
  readonly tail?: { readonly range: Range; readonly text: string }
  /** Where a front-matter value stands: keys and indexes from the top. */
  readonly path?: readonly (string | number)[]
  /** The whole of a front-matter value, with the white space at its edges. */
  readonly said?: string
}

/** How text is written there. */
export type Syntax = 'paragraph' | 'heading' | 'cell' | 'alt' | 'title' | 'html' | 'attribute' | 'yaml' | 'toml'

/** Inline content as it was read: text with the source spelling of each of its characters, and codes. */
export type Piece = TextPiece | CodePiece<Piece>

export interface TextPiece {
  readonly type: 'text'
  /** Escapes and references decoded, a soft line break as one space. */
  readonly value: string
  /** `offsets[i]` is where the spelling of `value[i]` starts; one more for the end. */
  readonly offsets: readonly number[]
}

/** A code in its place; `pieces` is what it encloses, `undefined` when it stands alone. */
export interface CodePiece<Inner> {
  readonly type: 'code'
  readonly site: Site
  readonly pieces: readonly Inner[] | undefined
}

/** An inline code in the document. */
export interface Site {
  readonly kind: Code['kind']
  readonly range: Range
  /** What it encloses. */
  readonly inner?: Range
  readonly href?: string
  readonly equiv: string
  /** Alt text and title. */
  readonly slots: readonly Slot[]
  /** Told apart from others of its kind by this: its bytes, for a code that stands alone. */
  readonly mark: string
  /** Part of the line's syntax: at the edge of a block it is no part of the unit. */
  readonly fixed?: boolean
  /** For `[text]` and `[text][]`: how it must be closed once the text differs. */
  readonly label?: { readonly written: string; readonly close: string }
  /** A bare address: needs `<…>` beside a letter. */
  readonly bare?: boolean
  /** A bare address that touches a letter or the like in the source and is an address all the same. */
  readonly crowded?: boolean
  /** Bytes to write in place of the source's. */
  readonly bytes?: { readonly open: string; readonly close: string }
}

/** Emphasis may be dropped and repeated; anything else belongs to the author. */
export const isLoose = (kind: Code['kind']): boolean => kind === 'strong' || kind === 'emphasis' || kind === 'delete'

export const startOf = (piece: Piece): number => (piece.type === 'text' ? (piece.offsets[0] ?? 0) : piece.site.range[0])
export const endOf = (piece: Piece): number =>
  piece.type === 'text' ? (piece.offsets.at(-1) ?? 0) : piece.site.range[1]

/** The content of pieces and the codes in it, numbered in the order of the source. */
export const contentOf = (pieces: readonly Piece[], source: string): { content: Inline[]; codes: Code[] } => {
  const codes: Code[] = []
  const walk = (list: readonly Piece[]): Inline[] => {
    const content: Inline[] = []
    for (const piece of list) {
      const last = content.at(-1)
      if (piece.type === 'text') {
        if (last?.type === 'text') content[content.length - 1] = { type: 'text', value: last.value + piece.value }
        else if (piece.value !== '') content.push({ type: 'text', value: piece.value })
        continue
      }
      const { site } = piece
      const id = String(codes.length + 1)
      const loose = isLoose(site.kind)
      const ref = { id, equiv: site.equiv, canDelete: loose, canCopy: loose }
      const [start, end] = site.range
      const [innerStart, innerEnd] = site.inner ?? [end, end]
      codes.push({
        id,
        kind: site.kind,
        open: source.slice(start, innerStart),
        close: source.slice(innerEnd, end),
        ...(site.href === undefined ? {} : { href: site.href }),
      })
      content.push(piece.pieces ? { type: 'pc', ...ref, content: walk(piece.pieces) } : { type: 'ph', ...ref })
    }
    return content
  }
  return { content: walk(pieces), codes }
}
