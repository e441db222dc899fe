import type { Language } from '../model/language.ts'
import { endsAt } from './boundary.ts'
import { enclosures } from './enclosure.ts'
import { stopsOf } from './stop.ts'

type Range = readonly [start: number, end: number]

const LINE = /[^\n]*\n?/g
const DIALOGUE = /^[^\S\n]*[—–-] ?["«“„]?\p{Lu}/u
/** How the line before a line of dialogue ends, unless it is dialogue itself. A dash may also begin a wrapped line. */
const LINE_END = /[.!?…:»”"][^\S\n]*\n$/u

/**
 * The sentences of a text, as `[start, end)` in UTF-16 code units, without the white space between them; nothing but
 * white space is left out. Where it is doubtful whether a sentence ends, it does not: a translator can live with two
 * sentences in one segment, and not with half of one. A quotation or a bracket that is closed later is never cut. A
 * blank line ends a sentence whatever stands there, and so does a line of dialogue.
 */
export const sentences = (text: string, language: Language): readonly Range[] => {
  const edges = [0, ...hardEnds(text), text.length]
  return edges.slice(1).flatMap((edge, index) => within(text, edges[index] ?? 0, edge, language))
}

const hardEnds = (text: string): readonly number[] => {
  const found: number[] = []
  let before = ''
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const isDialogue = DIALOGUE.test(line) && (DIALOGUE.test(before) || LINE_END.test(before.slice(-8)))
    if (isDialogue || (line !== '' && line.trim() === '')) found.push(index)
    before = line
  }
  return found
}

const within = (text: string, from: number, to: number, language: Language): readonly Range[] => {
  const block = text.slice(from, to)
  let closed: ReturnType<typeof enclosures> | undefined
  const last = block.trimEnd().length
  const found: Range[] = []
  let start = 0
  let index = 0
  const cut = (end: number) => {
    const piece = block.slice(start, end)
    const first = start + (piece.length - piece.trimStart().length)
    if (piece.trim() !== '') found.push([from + first, from + first + piece.trim().length])
    start = end
  }
  for (const stop of stopsOf(block)) {
    if (stop.next >= last) break
    closed ??= enclosures(block)
    let encloses: number | undefined
    for (let pair = closed[index]; pair && pair[1] <= stop.end; pair = closed[++index]) {
      if (pair[1] > stop.at && pair[0] < stop.at) encloses = pair[0]
    }
    const isOpen = (closed[index]?.[0] ?? Number.POSITIVE_INFINITY) < stop.end
    if (!isOpen && endsAt({ block, start, stop, encloses, language })) cut(stop.end)
  }
  cut(block.length)
  return found
}
