import { paired, tagCode } from './codes/html.ts'
import { endOf, type Piece, type Range, type Slot, startOf } from './pieces.ts'
import type { Reading } from './reading.ts'
import { attributeSlots, plainHtml } from './tag.ts'
import { trimmed } from './trim.ts'

const TOKEN = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>?|<\/?[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|</g
/** Elements that stand in a sentence; any other tag ends it. */
const INLINE =
  /^<\/?(?:a|abbr|b|bdi|bdo|br|cite|code|data|del|dfn|em|i|img|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)(?![\w-])/i
/** Elements in which nothing is text for readers. */
const SKIPPED = /^<(script|style|pre|textarea|svg|math|template|noscript|iframe|object)(?![\w-])/i

/** Braces, and fences that stand in HTML: somebody's code. */
const CODE = /[{}]|^[ \t>]*(?:`{3}|~{3})/m

/**
 * The runs of text in a block of raw HTML, each from one block-level tag to the next, with inline tags as codes. What
 * stands in `script`, `style`, `pre` and the like is left alone; so are runs of code, and
 * blocks with a tag that never ends.
 */
export const htmlSlots = ([start, end]: Range, reading: Reading): readonly Slot[] => {
  const slots: Slot[] = []
  let run: Piece[] = []
  let skipped: string | undefined
  const close = () => {
    const slot = slotOf(run, reading)
    if (slot) slots.push(slot)
    run = []
  }
  const text = reading.parsed.masked.text.slice(start, end)
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '<' && /[A-Za-z/!?]/.test(text[index + 1] ?? '')) return []
    const range = [start + index, start + index + token.length] as const
    if (skipped !== undefined) {
      if (new RegExp(`^</${skipped}(?![\\w-])`, 'i').test(token)) skipped = undefined
      continue
    }
    skipped = skippedBy(token)
    if (token.startsWith('<!--') || INLINE.test(token)) run.push(tagPiece(token, range, reading))
    else if (/^<[!?/A-Za-z]/.test(token)) {
      close()
      slots.push(...attributeSlots(token, range[0], reading))
    } else run.push(...(plainHtml(token, range, reading) ?? [tagPiece(token, range, reading)]))
  }
  close()
  return slots
}

/** The element that this tag opens, if all up to its end is to be left alone. */
const skippedBy = (token: string): string | undefined =>
  token.endsWith('/>') || INLINE.test(token) ? undefined : SKIPPED.exec(token)?.[1]

const tagPiece = (token: string, range: Range, reading: Reading): Piece => {
  const code = tagCode(token, range, reading)
  return token.startsWith('<!--') ? { ...code, site: { ...code.site, fixed: true } } : code
}

const slotOf = (run: readonly Piece[], reading: Reading): Slot | undefined => {
  const pieces = trimmed(paired(run, reading))
  const [head, tail] = [pieces[0], pieces.at(-1)]
  if (!head || !tail) return undefined
  const range = [startOf(head), endOf(tail)] as const
  if (CODE.test(bare(pieces, reading.source))) return undefined
  return { kind: 'paragraph', name: '', range, pieces, syntax: 'html', before: '', after: '' }
}

/** The text and the tags, without what is copied as it is: templates, and elements like `<code>` with all in them. */
const bare = (pieces: readonly Piece[], source: string): string =>
  pieces
    .map((piece) => {
      if (piece.type === 'text') return source.slice(startOf(piece), endOf(piece))
      const { kind, mark } = piece.site
      if (piece.pieces) return mark + bare(piece.pieces, source)
      return kind !== 'html' || /^<(?!\/)[\s\S]*<\/[\w-]+\s*>$/.test(mark) ? '' : mark
    })
    .join('')
