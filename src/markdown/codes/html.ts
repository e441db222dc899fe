import type { Html } from 'mdast'
import type { Language } from '../../model/language.ts'
import { decode } from '../parse.ts'
import type { CodePiece, Piece, Range } from '../pieces.ts'
import { type ReadCode, type Reading, standalone } from '../reading.ts'
import { attributeSlots, blanked, isKept } from '../tag.ts'

/** One tag, comment or the like of raw HTML in text. */
export const html: ReadCode<Html> = (node, range, reading) => tagCode(node.value, range, reading)

export const tagCode = (tag: string, range: Range, reading: Reading): CodePiece<Piece> =>
  standalone({
    kind: 'html',
    range,
    equiv: /^<br\b/i.test(tag) ? '\n' : '',
    mark: blanked(tag),
    slots: attributeSlots(reading.parsed.masked.text.slice(...range), range[0], reading),
  })

const OPEN = /^<([A-Za-z][\w-]*)(?:\s[^>]*)?(?<!\/)>$/
const CLOSE = /^<\/([A-Za-z][\w-]*)\s*>$/
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
/** Elements whose text is not language. */
const OPAQUE = /^(?:code|script|style|textarea|math|svg|pre|samp|tt)$/

const OFF = /^<!--\s*translate:\s*off\s*-->$/i
const ON = /^<!--\s*translate:\s*on\s*-->$/i

const isOpaque = (tag: string, language: Language | undefined): boolean =>
  OFF.test(tag) || OPAQUE.test(OPEN.exec(tag)?.[1]?.toLowerCase() ?? '') || isKept(tag, language)

/**
 * Joins an opening tag with its closing tag into one paired code, inner pairs first; an element whose text is not
 * language becomes one standalone code. A tag without its partner stays as it is.
 */
export const paired = (
  pieces: readonly Piece[],
  { source, language }: Pick<Reading, 'source' | 'language'>,
): readonly Piece[] => {
  if (!pieces.some((piece) => piece.type === 'code' && piece.site.kind === 'html')) return pieces
  const done: Piece[] = []
  const open: { readonly name: string; readonly at: number }[] = []
  for (const piece of pieces) {
    const tag = piece.type === 'code' && piece.site.kind === 'html' ? piece.site.mark : ''
    const closes = ON.test(tag) ? '!' : CLOSE.exec(tag)?.[1]?.toLowerCase()
    const partner = closes === undefined ? -1 : open.findLastIndex(({ name }) => name === closes)
    if (piece.type === 'code' && partner !== -1) {
      const { at } = open[partner] as (typeof open)[number]
      open.length = partner
      const [opening, ...inner] = done.splice(at)
      done.push(pair(opening as CodePiece<Piece>, inner, piece, { source, language }))
      continue
    }
    const opens = OFF.test(tag) ? '!' : OPEN.exec(tag)?.[1]?.toLowerCase()
    if (opens !== undefined && !VOID.test(opens)) open.push({ name: opens, at: done.length })
    done.push(piece)
  }
  return done
}

const pair = (
  opening: CodePiece<Piece>,
  inner: Piece[],
  closing: CodePiece<Piece>,
  { source, language }: Pick<Reading, 'source' | 'language'>,
): CodePiece<Piece> => {
  const range = [opening.site.range[0], closing.site.range[1]] as const
  if (isOpaque(opening.site.mark, language) || inner.length === 0) {
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
    slots: opening.site.slots,
  } as const
  return { type: 'code', site: { ...site, mark: opening.site.mark }, pieces: inner }
}
