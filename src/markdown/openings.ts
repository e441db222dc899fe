import { RULE } from './depth.ts'

const CONTAINERS = /^[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)*/

/**
 * Counts, line after line, the quotations that a line opens and the lists that it opens inside others: more `>` than the
 * line above has, and list items that stand deeper than it.
 */
export const countOpenings = (): ((line: string) => number) => {
  let quotes = 0
  let indent = 0
  return (line) => {
    const marks = RULE.test(line) ? '' : (CONTAINERS.exec(line)?.[0] ?? '')
    const quoted = marks.replace(/[^>]/g, '').length
    const items = marks.replace(/[ \t>\d]/g, '').length
    const own = line.length - line.trimStart().length
    const lists = items === 0 ? 0 : items - (own > indent ? 0 : 1)
    const found = Math.max(0, quoted - quotes) + lists
    quotes = quoted
    if (line.trim() !== '') indent = own
    return found
  }
}
