import { frontMatterOf } from './frontmatter.ts'
import { type HtmlLines, htmlAfter } from './html-lines.ts'
import { countOpenings } from './openings.ts'

/** Lines that belong together, as far as the start of each line tells. */
export interface Stretch {
  /**
   * `text` may be one paragraph to the parser; `row` is one row of a table, whose cells are paragraphs of their own; in
   * `html` and `code` no mark of Markdown means anything.
   */
  readonly kind: 'text' | 'row' | 'definition' | 'footnote' | 'code' | 'html'
  readonly start: number
  readonly end: number
  readonly lines: number
  /** Quotations, and lists inside others, that begin in it. */
  readonly containers: number
  /** Of the table that this row is in. */
  readonly columns: number
}

const CONTAINERS = String.raw`^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*`
const FENCE = new RegExp(`${CONTAINERS}(\`{3,}(?=[^\`]*$)|~{3,})`)
const ITEM_OR_HEADING = /^[ \t>]*(?:[-*+]|\d{1,9}[.)]|#{1,6})(?:[ \t]|\r?$)/
const DEFINITION = new RegExp(String.raw`${CONTAINERS}\[(\^?)(?:\\.|[^\]\\]){1,999}\]:`)
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t\r]*$/
const DELIMITERS = /^[ \t>|:-]*\r?$/
const PIPE = /\\.|\|/g

/**
 * The stretches of a document's body in its order, in time linear in its length. The parser is not asked, as it is its time that
 * is to be foretold: what is deep in lists or is HTML may be cut otherwise than the parser would.
 */
export function* stretchesOf(markdown: string): Generator<Stretch> {
  let code: string | undefined
  let columns = 0
  let above = ''
  let open: Stretch | undefined
  const openings = countOpenings()
  let html: HtmlLines | undefined
  const from = frontMatterOf(markdown)?.range[1] ?? 0
  for (const { 1: line = '', index } of markdown.slice(from).matchAll(/([^\r\n]*)(?:\r\n?|\n|$)/g)) {
    const start = from + index
    const end = start + line.length
    const containers = code === undefined ? openings(line) : 0
    const own = (kind: Stretch['kind']): Stretch => ({ kind, start, end, lines: 1, containers, columns })
    if (code !== undefined) {
      if (isClosing(line, code)) code = undefined
      continue
    }
    const last = open
    const isBlank = line.trim() === ''
    html = htmlAfter(line, html)
    if (html) {
      open = last?.kind === 'html' ? { ...last, end, lines: last.lines + 1 } : own('html')
      if (last && open.start !== last.start) yield last
      columns = 0
      continue
    }
    code = FENCE.exec(line)?.[1]
    const label = code === undefined ? DEFINITION.exec(line)?.[1] : undefined
    // a footnote may begin right under a paragraph, a link definition may not
    const definition = label === '^' ? 'footnote' : label === '' && last?.kind !== 'text' ? 'definition' : undefined
    if (isBlank) columns = 0
    else if (last && last.kind !== 'html' && columns === 0 && isDelimiters(line) && cellsIn(above) === cellsIn(line))
      columns = cellsIn(line)
    above = line
    open = isBlank
      ? undefined
      : code !== undefined
        ? own('code')
        : columns > 0
          ? own('row')
          : definition
            ? own(definition)
            : last?.kind === 'text' && !ITEM_OR_HEADING.test(line)
              ? { ...last, end, lines: last.lines + 1, containers: last.containers + containers }
              : own('text')
    if (last && open?.start !== last.start) yield last
    if (open && UNDERLINE.test(line)) {
      yield open
      open = undefined
    }
  }
  if (open) yield open
}

const isClosing = (line: string, fence: string): boolean => {
  const marks = line.replace(/^[ \t>]+/, '').trimEnd()
  return marks.length >= fence.length && marks === (fence[0] as string).repeat(marks.length)
}

const isDelimiters = (line: string): boolean => DELIMITERS.test(line) && line.includes('-') && /[|:]/.test(line)

/** Cells of a row: one more than the pipes between them, the outer ones and those that are escaped left out. */
export const cellsIn = (row: string): number => {
  const inner = row.replace(/^[ \t>]*\|?/, '').trimEnd()
  const pipes = [...inner.matchAll(PIPE)].filter(([pipe]) => pipe === '|').length
  return pipes + (inner.endsWith('|') && !inner.endsWith('\\|') ? 0 : 1)
}
