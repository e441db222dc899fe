import type { Heading, Nodes, Paragraph, TableCell } from 'mdast'
import type { Language } from '../model/language.ts'
import { titleSlot } from './codes/title.ts'
import { htmlSlots } from './html-block.ts'
import { readingOf } from './inline.ts'
import { keptRanges } from './kept.ts'
import type { Parsed } from './parse.ts'
import { endOf, type Piece, type Slot, startOf } from './pieces.ts'
import { type Reading, rangeOf } from './reading.ts'
import { trimmed } from './trim.ts'
import { valuesOf } from './values.ts'

/**
 * Every slot of a document in its order: front-matter values, blocks, and after each block the slots in its codes. What
 * is in another language than the document's is left out.
 */
export const slotsOf = (parsed: Parsed, language: Language | undefined): readonly Slot[] => {
  const reading = readingOf(parsed, language)
  const slots: Slot[] = [...valuesOf(parsed)]
  const walk = (node: Nodes) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const slot = blockSlot(node, reading)
      if (slot) slots.push(slot, ...nested(slot.pieces))
    } else if (node.type === 'definition') {
      const slot = titleSlot(node, reading)
      if (slot) slots.push(slot)
    } else if (node.type === 'html') {
      slots.push(...htmlSlots(rangeOf(node) ?? [0, 0], reading).flatMap((slot) => [slot, ...nested(slot.pieces)]))
    } else if ('children' in node) {
      for (const child of node.children) walk(child)
    }
  }
  walk(parsed.tree)
  const kept = keptRanges(parsed, reading)
  return kept.length === 0
    ? slots
    : slots.filter(({ range }) => !kept.some(([start, end]) => range[0] >= start && range[0] < end))
}

/** The slots in the codes of some pieces, in reading order. */
export const nested = (pieces: readonly Piece[]): readonly Slot[] =>
  pieces.flatMap((piece) => (piece.type === 'text' ? [] : [...nested(piece.pieces ?? []), ...piece.site.slots]))

const SYNTAX = { paragraph: 'paragraph', heading: 'heading', tableCell: 'cell' } as const

const blockSlot = (node: Paragraph | Heading | TableCell, reading: Reading): Slot | undefined => {
  const { source } = reading
  const [first, last] = [node.children[0], node.children.at(-1)].map((child) => child && rangeOf(child))
  const pieces = first && last && reading.inside(node.children, [first[0], last[1]])
  if (!pieces) return undefined
  const own = trimmed(pieces)
  const [head, tail] = [own[0], own.at(-1)]
  if (!head || !tail) return undefined
  const range = [startOf(head), endOf(tail)] as const
  const isFence = node.type === 'heading' && source.startsWith(':::', node.position?.start.offset)
  const isSetext = node.type === 'heading' && !isFence && !source.startsWith('#', node.position?.start.offset)
  return {
    kind: node.type === 'tableCell' ? 'cell' : isFence ? 'paragraph' : node.type,
    name: node.type === 'heading' && !isFence ? String(node.depth) : '',
    range,
    pieces: own,
    syntax: isSetext ? 'paragraph' : isFence && source[range[0] - 1] === '[' ? 'alt' : SYNTAX[node.type],
    before: range[0] === first[0] ? '' : (source[range[0] - 1] ?? ''),
    after: range[1] === last[1] ? '' : (source[range[1]] ?? ''),
  }
}
