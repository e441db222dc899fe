import { Fault } from '../model/fault.ts'
import { LIMITS } from './limits.ts'
import { placeAt } from './place.ts'

const MARKER = /(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*/y
/** A thematic break: many dashes and no list. */
export const RULE = /^\s*([-*_])(?:[ \t]*\1){2,}[ \t\r]*$/
const INLINE = /\\.|\[|\]|(?<mark>[*_~])\k<mark>*|<\/?[A-Za-z]/gsu

/**
 * Refuses what is nested so deeply that it would overflow the stack of a parser or of whoever walks its tree, before
 * anything is parsed. Counts, in time linear in the text: quotation and list marks of a line together with the lists it
 * is indented under, and pairs of brackets, emphasis marks and tags inside one another in a paragraph. Throws `document.too_deep`.
 */
export const demandShallow = (markdown: string): void => {
  const lists: number[] = []
  let pairs: number[] = [0]
  for (const { 1: line = '', index: at } of markdown.matchAll(/([^\r\n]*)(?:\r\n?|\n|$)/g)) {
    if (line.trim() === '') pairs = [0]
    demand(containersOf(line, lists), markdown, at)
    demand(pairsIn(line, pairs), markdown, at)
  }
}

const demand = (found: number, markdown: string, at: number) => {
  if (found <= LIMITS.nesting) return
  throw new Fault('document.too_deep', { found, limit: LIMITS.nesting }, { place: placeAt(markdown, at) })
}

/** How many containers the line is in; `lists` keeps the indentation of the list items that are open. */
const containersOf = (line: string, lists: number[]): number => {
  const indent = line.length - line.trimStart().length
  if (line.trim() !== '') while (lists.length > 0 && (lists.at(-1) as number) > indent) lists.pop()
  const outer = lists.length
  if (RULE.test(line)) return outer
  let marks = 0
  MARKER.lastIndex = indent
  for (let at = indent; MARKER.test(line); at = MARKER.lastIndex) {
    marks += 1
    if (line[at] !== '>') lists.push(MARKER.lastIndex)
  }
  return outer + marks
}

/**
 * The deepest nesting of pairs that are closed in this line. `open` has an entry for each mark that is open, which
 * is how deep the pairs are that were closed inside it; the first one is the paragraph itself.
 */
const pairsIn = (line: string, open: number[]): number => {
  let most = 0
  for (const match of line.matchAll(INLINE)) {
    const side = sideOf(match, line)
    if (side === 'open') open.push(0)
    else if (side === 'close' && open.length > 1) {
      const depth = (open.pop() as number) + 1
      most = Math.max(most, depth)
      open.push(Math.max(depth, open.pop() as number))
    }
  }
  return most
}

const sideOf = ({ 0: mark, index, groups }: RegExpExecArray, line: string): 'open' | 'close' | undefined => {
  if (mark.startsWith('\\')) return undefined
  if (groups?.mark === undefined) return mark === ']' || mark.startsWith('</') ? 'close' : 'open'
  const isText = (character: string | undefined) => /[^\s\p{P}\p{S}]/u.test(character ?? ' ')
  const [before, after] = [isText(line[index - 1]), isText(line[index + mark.length])]
  return before === after ? undefined : after ? 'open' : 'close'
}
