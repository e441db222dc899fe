import { isLoose, type Site } from './pieces.ts'
import { count, merged, type Planned, type Test, textOf } from './planned.ts'
import { settle } from './settle.ts'

/** Quotation marks and brackets that can stand around a whole emphasis as well as inside it. */
const PAIRS = new Map(
  [...'«»“”„“‘’()[]{}‹›'].flatMap((mark, index, all) => (index % 2 === 0 ? [[mark, all[index + 1]]] : [])),
)
PAIRS.set('"', '"').set("'", "'")

const ELEMENTS = { emphasis: 'em', strong: 'strong', delete: 'del' } as const

/**
 * Makes emphasis writable where Markdown would show its marks as text (CommonMark 0.31.2, 6.2: a mark between a letter
 * and a punctuation mark neither opens nor closes), as when a suffix follows: `**«Қазақстан»**да` becomes
 * `«**Қазақстан**»да`, and what cannot be moved becomes an HTML element. With `elements`, all emphasis does. The
 * rest is {@link settle}'s.
 */
export const ease = (list: readonly Planned[], elements: boolean): readonly Planned[] =>
  settle(merged(list.flatMap((piece, index) => easeEmphasis(piece, list[index - 1], list[index + 1], elements))))

const easeEmphasis = (
  piece: Planned,
  previous: Planned | undefined,
  next: Planned | undefined,
  elements: boolean,
): readonly Planned[] => {
  if (piece.type === 'text' || !piece.pieces) return [piece]
  const pieces = ease(piece.pieces, elements)
  if (!isLoose(piece.site.kind)) return [{ ...piece, pieces }]
  const [lead, core, trail] = strip(pieces, isBlank, isBlank)
  if (core.length === 0) return [...lead, ...trail]
  const before = lead.length > 0 ? ' ' : edge(previous, 'end')
  const after = trail.length > 0 ? ' ' : edge(next, 'start')
  return [...lead, ...emphasised({ ...piece, pieces: core }, before, after, elements), ...trail]
}

type Emphasis = Extract<Planned, { type: 'code' }> & { readonly pieces: readonly Planned[] }

const emphasised = (piece: Emphasis, before: string, after: string, elements: boolean): readonly Planned[] => {
  if (elements) return [asElement(piece)]
  if (forms(piece.pieces, before, after)) return [withMarks(piece, before, after)]
  const first = edge(piece.pieces[0], 'start')
  const closing = PAIRS.get(first)
  if (closing !== undefined && edge(piece.pieces.at(-1), 'end') === closing) {
    const [open, core, close] = strip(
      piece.pieces,
      (unit) => unit === first,
      (unit) => unit === closing,
      1,
    )
    if (open.length > 0 && close.length > 0 && core.length > 0 && forms(core, first, closing)) {
      return [...open, { ...piece, pieces: core }, ...close]
    }
  }
  return [asElement(piece)]
}

/** An underscore opens and closes between words only; inside one it must be an asterisk. */
const withMarks = (piece: Emphasis, before: string, after: string): Planned => {
  if (!isWord(before) && !isWord(after)) return piece
  const width = piece.site.kind === 'strong' ? 2 : 1
  const mark = piece.site.kind === 'delete' ? undefined : '*'.repeat(width)
  return mark ? { ...piece, site: { ...piece.site, bytes: { open: mark, close: mark } } } : piece
}

const asElement = (piece: Emphasis): Planned => {
  const name = ELEMENTS[piece.site.kind as keyof typeof ELEMENTS]
  const site: Site = {
    ...piece.site,
    kind: 'html',
    mark: `<${name}>`,
    bytes: { open: `<${name}>`, close: `</${name}>` },
  }
  return { ...piece, site }
}

const isWord = (unit: string): boolean => /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(unit)
const isBlank = (unit: string, raw: string | undefined): boolean => /\s/.test(unit) && !raw?.startsWith('&')

const forms = (pieces: readonly Planned[], before: string, after: string): boolean =>
  (!isWord(before) || isWord(edge(pieces[0], 'start'))) && (!isWord(after) || isWord(edge(pieces.at(-1), 'end')))

/** The character at one side of a piece; empty for the edge of a block, a punctuation mark for a code. */
const edge = (piece: Planned | undefined, side: 'start' | 'end'): string => {
  if (!piece) return ''
  if (piece.type === 'text') return piece.value.at(side === 'start' ? 0 : -1) ?? ''
  if (isLoose(piece.site.kind)) return edge(side === 'start' ? piece.pieces?.[0] : piece.pieces?.at(-1), side)
  return piece.site.bare ? (piece.site.equiv.at(side === 'start' ? 0 : -1) ?? '') : '*'
}

/** Takes from both ends of a list the characters that pass the tests: what is before, the rest, what is after. */
const strip = (list: readonly Planned[], atStart: Test, atEnd: Test, most = Number.POSITIVE_INFINITY) => {
  const none: readonly Planned[] = []
  const first = list[0]
  const head = first?.type === 'text' ? count(first, atStart, most, false) : 0
  const lead = first?.type === 'text' && head > 0 ? [textOf(first, 0, head)] : none
  const rest = first?.type === 'text' && head > 0 ? [textOf(first, head, first.value.length), ...list.slice(1)] : list
  const last = rest.at(-1)
  const tail = last?.type === 'text' ? count(last, atEnd, most, true) : 0
  if (last?.type !== 'text' || tail === 0) return [lead, merged(rest), none] as const
  const length = last.value.length
  return [
    lead,
    merged([...rest.slice(0, -1), textOf(last, 0, length - tail)]),
    [textOf(last, length - tail, length)],
  ] as const
}
