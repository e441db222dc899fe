import type { PhrasingContent, RootContent } from 'mdast'
import type { Language } from '../model/language.ts'
import { paired } from './codes/html.ts'
import { readCode } from './codes/index.ts'
import { opaque } from './opaque.ts'
import { decode, type Parsed } from './parse.ts'
import type { Piece, Range, TextPiece } from './pieces.ts'
import { type Reading, rangeOf } from './reading.ts'
import { spellingOf } from './spelling.ts'

/** What reads the inline content of one parsed document. */
export const readingOf = (parsed: Parsed, language: Language | undefined): Reading => {
  const { masked, markdown: source } = parsed
  const runs = new RegExp(`${masked.character}+`, 'g')
  const textIn = (value: string, [start, end]: Range): TextPiece | undefined => {
    const spelling = spellingOf(value, masked.text, start, end, decode)
    return spelling && { type: 'text', ...spelling }
  }
  // Masked syntax of which a part stands elsewhere would be lost with the text around it.
  const isTorn = (piece: Piece) => piece.type === 'text' && piece.value.includes(masked.character)
  const reading: Reading = {
    source,
    parsed,
    language,
    definitions: definitionsOf(parsed.tree.children),
    inside: (nodes, range) => {
      const pieces = inside(nodes, range, reading, textIn)?.flatMap((piece) => opaque(piece, parsed))
      return pieces?.some(isTorn) ? undefined : pieces && paired(pieces, reading)
    },
    plain: (value, range) => {
      const piece = textIn(value, range)
      const pieces = piece && opaque(piece, parsed)
      return pieces?.some(isTorn) ? undefined : pieces
    },
    unmask: (value, [start, end]) => {
      if (!value.includes(masked.character)) return value
      const hidden = masked.spans.filter((span) => span.start >= start && span.end <= end)
      return value.replace(runs, (run) => {
        let text = ''
        while (text.length < run.length && hidden[0]) {
          const { start: from, end: to } = hidden.shift() as (typeof hidden)[number]
          text += source.slice(from, to)
        }
        return text
      })
    },
  }
  return reading
}

const definitionsOf = (nodes: readonly RootContent[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  const walk = (list: readonly RootContent[]) => {
    for (const node of list) {
      if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node.url)
      else if ('children' in node && node.type !== 'paragraph') walk(node.children as readonly RootContent[])
    }
  }
  walk(nodes)
  return found
}

/** Pieces of sibling nodes. What lies between two of them (the prefix of a continued line) goes to a line break beside it. */
const inside = (
  nodes: readonly PhrasingContent[],
  [start, end]: Range,
  reading: Reading,
  textIn: (value: string, range: Range) => TextPiece | undefined,
): readonly Piece[] | undefined => {
  const pieces: Piece[] = []
  let at = start
  for (const [index, node] of nodes.entries()) {
    const found = rangeOf(node)
    if (!found) return undefined
    const next = nodes[index + 1]
    const nextStart = next ? rangeOf(next)?.[0] : end
    if (nextStart === undefined || found[0] < at) return undefined
    const piece =
      node.type === 'text'
        ? textIn(node.value, [startsLine(node.value) ? at : found[0], endsLine(node.value) ? nextStart : found[1]])
        : readCode(node, node.type === 'break' ? [found[0], nextStart] : found, reading)
    const from = piece?.type === 'text' ? piece.offsets[0] : piece?.site.range[0]
    if (!piece || from !== at) return undefined
    pieces.push(piece)
    at = piece.type === 'text' ? (piece.offsets.at(-1) ?? at) : piece.site.range[1]
  }
  return at === end ? pieces : undefined
}

const startsLine = (value: string): boolean => /^[\n\r]/.test(value)
const endsLine = (value: string): boolean => /[\n\r]$/.test(value)
