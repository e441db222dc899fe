import { Fault } from '../model/fault.ts'
import { LIMITS } from './limits.ts'
import { placeAt } from './place.ts'
import { cellsIn, type Stretch, stretchesOf } from './stretches.ts'

/** What there may be too many of. */
export type Construct = keyof typeof LIMITS.most

interface Count {
  readonly found: number
  /** Where the first one over the limit stands. */
  readonly at: number
}
type Counts = Map<Construct, Count>

const CONSTRUCTS = Object.keys(LIMITS.most) as readonly Construct[]
const NONE: Count = { found: 0, at: 0 }

/**
 * Refuses what makes a parser look at the same text over and over, before anything is parsed and in time linear in the
 * text. Throws `document.too_many` {what, found, limit} with the place of the first one that is too many.
 */
export const demandFew = (markdown: string): void => {
  const whole: Counts = new Map()
  for (const stretch of stretchesOf(markdown)) {
    const { kind, start, end } = stretch
    const text = markdown.slice(start, end)
    if (kind === 'definition') add(whole, 'definitions', start)
    else if (kind !== 'row') add(whole, 'blocks', start)
    const paragraph: Counts = new Map()
    countTags(text, start, whole)
    countUnclosed(text, start, paragraph)
    if (kind !== 'html') countMarkdown(stretch, text, paragraph, whole)
    demand(paragraph, markdown)
  }
  demand(whole, markdown)
}

const add = (counts: Counts, what: Construct, at: number, more = 1) => {
  const before = counts.get(what) ?? { found: 0, at }
  const found = before.found + more
  const isPast = before.found <= LIMITS.most[what] && found > LIMITS.most[what]
  counts.set(what, { found, at: isPast ? at : before.at })
}

const demand = (counts: Counts, markdown: string) => {
  for (const what of CONSTRUCTS) {
    const limit = LIMITS.most[what]
    const { found, at } = counts.get(what) ?? NONE
    if (found > limit) throw new Fault('document.too_many', { what, found, limit }, { place: placeAt(markdown, at) })
  }
}

const countMarkdown = (stretch: Stretch, text: string, paragraph: Counts, whole: Counts) => {
  const { kind, start, lines, containers } = stretch
  add(whole, 'containers', start, containers)
  add(paragraph, 'lines', start, lines)
  if (kind === 'text') add(whole, 'allLines', start, lines)
  countMarks(text, start, paragraph, whole)
  countBrackets(text, start, paragraph, whole)
  if (kind === 'row') countCells(stretch, text, paragraph, whole)
}

const countCells = ({ start, columns }: Stretch, row: string, paragraph: Counts, whole: Counts) => {
  const cells = Math.max(columns, cellsIn(row))
  add(paragraph, 'columns', start, cells)
  add(whole, 'cells', start, cells)
}

/** Escaped marks and the head of an abbreviation's line are passed over. */
const MARK = /\\[!-/:-@[-`{-~]|^[ \t>]*\*\[[^\]\r\n]*\]:|(?<ticks>`+)|(?<call>\[\^)|[*~]+|_+/gm

const countMarks = (text: string, from: number, paragraph: Counts, whole: Counts) => {
  const widths = new Set<number>()
  for (const { 0: mark, index, groups: { ticks, call } = {} } of text.matchAll(MARK)) {
    const at = from + index
    if (EMPHASIS.test(mark) && isEmphasis(mark, text[index - 1] ?? '\n', text[index + mark.length] ?? '\n')) {
      add(paragraph, 'emphasis', at)
      add(whole, 'stresses', at)
    }
    if (call) add(whole, 'footnotes', at)
    if (ticks && !widths.has(mark.length)) add(paragraph, 'backticks', at)
    if (ticks) widths.add(mark.length)
  }
}

const EMPHASIS = /^[*~_]+$/

/** Whether a run may open or close anything: none does between spaces, and underscores do not inside a word. */
const isEmphasis = (mark: string, before: string, after: string): boolean => {
  const around = mark.startsWith('_') ? /[\p{L}\p{N}\s]/u : /\s/
  return !around.test(before) || !around.test(after)
}

/** What HTML begins with that goes on to a mark of its own (CommonMark 0.31.2, 6.6), each with that mark. */
const ENDLESS: readonly (readonly [opening: RegExp, end: string])[] = [
  [/<!--/g, '-->'],
  [/<\?/g, '?>'],
  [/<!\[CDATA\[/g, ']]>'],
  [/<![A-Za-z]/g, '>'],
]

/** Those after the last mark that ends one: the parser reads from each of them to the end of the paragraph. */
const countUnclosed = (text: string, from: number, paragraph: Counts) => {
  if (!/<[!?]/.test(text)) return
  for (const [opening, end] of ENDLESS) {
    const last = text.lastIndexOf(end)
    for (const { index } of text.matchAll(opening)) if (index > last) add(paragraph, 'unclosed', from + index)
  }
}

/** `rest`: what a link needs behind its bracket, on the same line and with one pair of brackets inside at most. */
const BRACKET = /\\[!-/:-@[-`{-~]|^[ \t>]*\*\[[^\]\r\n]*\]:|\[|\](?:\((?<rest>(?:[^()\r\n]|\([^()\r\n]*\))*\))?)?/gm

/**
 * Brackets that are no link with its address, a pair as one: the parser goes back over all before them. What a link needs
 * it finds at once.
 */
const countBrackets = (text: string, from: number, paragraph: Counts, whole: Counts) => {
  const open: number[] = []
  const stray = (at: number) => {
    add(paragraph, 'brackets', from + at)
    add(whole, 'strays', from + at)
  }
  for (const { 0: mark, index, groups: { rest } = {} } of text.matchAll(BRACKET)) {
    if (mark === '[') open.push(index)
    else if (mark.startsWith(']')) {
      const isPair = open.pop() !== undefined
      if (isPair && rest) add(whole, 'links', from + index)
      else if (!isPair || text[index + 1] !== '[') stray(index)
    }
  }
  for (const at of open) stray(at)
}

const countTags = (text: string, from: number, whole: Counts) => {
  for (const { index } of text.matchAll(/<\/?[A-Za-z]/g)) add(whole, 'tags', from + index)
}
