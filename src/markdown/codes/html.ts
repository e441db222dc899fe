import type { Html } from 'mdast'
import { decode } from '../parse.ts'
import type { CodePiece, Piece } from '../pieces.ts'
import { type ReadCode, standalone } from '../reading.ts'

/** One tag, comment or the like of raw HTML in text. */
export const html: ReadCode<Html> = (node, range) =>
  standalone({ kind: 'html', range, equiv: /^<br\b/i.test(node.value) ? '\n' : '', mark: node.value })

const OPEN = /^<([A-Za-z][\w-]*)(?:\s[^>]*)?(?<!\/)>$/
const CLOSE = /^<\/([A-Za-z][\w-]*)\s*>$/
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
/** Elements whose text is not language. */
const OPAQUE = /^(?:code|script|style|textarea|math|svg|pre|samp|tt)$/

export const isOpaque = (tag: string): boolean => {
  const name = OPEN.exec(tag)?.[1]?.toLowerCase() ?? ''
  return OPAQUE.test(name) || /\stranslate\s*=\s*["']?no\b/i.test(tag)
}

/**
 * Joins an opening tag with its closing tag into one paired code, inner pairs first; an element whose text is not
 * language becomes one standalone code. A tag without its partner stays as it is.
 */
export const paired = (pieces: readonly Piece[], source: string): readonly Piece[] => {
  if (!pieces.some((piece) => piece.type === 'code' && piece.site.kind === 'html')) return pieces
  const done: Piece[] = []
  const open: { readonly name: string; readonly at: number }[] = []
  for (const piece of pieces) {
    const tag = piece.type === 'code' && piece.site.kind === 'html' ? piece.site.mark : ''
    const closes = CLOSE.exec(tag)?.[1]?.toLowerCase()
    const partner = closes === undefined ? -1 : open.findLastIndex(({ name }) => name === closes)
    if (piece.type === 'code' && partner !== -1) {
      const { at } = open[partner] as (typeof open)[number]
      open.length = partner
      const [opening, ...inner] = done.splice(at)
      done.push(pair(opening as CodePiece<Piece>, inner, piece, source))
      continue
    }
    const opens = OPEN.exec(tag)?.[1]?.toLowerCase()
    if (opens !== undefined && !VOID.test(opens)) open.push({ name: opens, at: done.length })
    done.push(piece)
  }
  return done
}

const pair = (
  opening: CodePiece<Piece>,
  inner: Piece[],
  closing: CodePiece<Piece>,
  source: string,
): CodePiece<Piece> => {
  const range = [opening.site.range[0], closing.site.range[1]] as const
  if (isOpaque(opening.site.mark) || inner.length === 0) {
    const equiv = source
      .slice(opening.site.range[1], closing.site.range[0])
      .replace(/<[^>]*>/g, '')
      .replace(/&#?\w+;/g, (reference) => decode(reference))
    return standalone({ kind: 'html', range, equiv, mark: source.slice(range[0], range[1]) })
  }
  const site = {
    kind: 'html',
    range,
    inner: [opening.site.range[1], closing.site.range[0]],
    equiv: '',
    slots: [],
  } as const
  return { type: 'code', site: { ...site, mark: opening.site.mark }, pieces: inner }
}
