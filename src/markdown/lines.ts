import type { Span } from './dialect.ts'

/** What a line is to the lines after it: directives have options, modules go on to the next blank line. */
export type Context = 'text' | 'options' | 'module'

export interface Line {
  /** Offsets in the line. */
  readonly spans: readonly Span[]
  readonly context: Context
}

/** What at the start of a line is none of CommonMark's marks, but one of these. */
export const LINE_MARK = /^(?::{3}|:(?=[ \t])|!{3}|\?{3})/

/** Directives of MyST whose argument is a title and no path. */
const TITLED =
  /^\{(?:admonition|note|tip|hint|important|warning|caution|attention|danger|error|seealso|todo|dropdown|card|tab-item|topic|sidebar)\}$/
const FENCE = /^(?<lead>[ \t>]*):{3,}(?:[ \t]*(?<name>\{[\w:-]+\}|[\p{L}\p{M}\p{N}_-]+))?(?<rest>.*)$/u
const BRACKETED = /^\[(?<title>(?:\\.|[^\]\\])*)\](?:\{[^{}]*\})?[ \t]*$/
const OPTION = /^[ \t>]*:[\w-]+:(?:[ \t]|$)/
/** A definition of PHP Markdown Extra, or an abbreviation's: the term or the line before it must stay a line of its own. */
const DEFINITION = /^(?<lead>[ \t>]*)(?::(?=[ \t]+\S)|\*\[[^[\]]+\]:(?=[ \t]))/
const ADMONITION = /^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+[\w-]+/
const MODULE =
  /^(?:import[ \t]+(?:[^"'\n]+[ \t]from[ \t]*)?["'][^"'\n]+["'];?[ \t]*$|import[ \t]*\{[^}]*$|export[ \t]+(?:const|let|var|function|async|class|default)[ \t])/

/** The marks in a line that CommonMark takes for text: container fences, definitions, modules of MDX. */
export const lineOf = (line: string, isFirst: boolean, context: Context): Line => {
  const whole = (kind: Span['kind'], next: Context): Line => ({
    spans: [{ kind, start: line.search(/[^ \t>]/), end: line.length }],
    context: next,
  })
  if (line.trim() === '') return { spans: [], context: 'text' }
  if (context === 'module' || (isFirst && MODULE.test(line))) return whole('template', 'module')
  if (context === 'options' && OPTION.test(line)) return whole('fence', 'options')
  const fence = FENCE.exec(line)
  if (fence) return fenceOf(line, fence)
  if (ADMONITION.test(line)) return whole('alert', 'text')
  const definition = DEFINITION.exec(line)
  const start = definition?.groups?.lead?.length ?? 0
  const spans = definition ? [{ kind: 'definition', start, end: definition[0].length } as const] : []
  return { spans, context: 'text' }
}

/** `::: tip Title`, `:::{note} Title`, `:::note[Title]{#id}`: all but the title. */
const fenceOf = (line: string, { groups }: RegExpExecArray): Line => {
  const { lead = '', name = '', rest = '' } = groups ?? {}
  const context = name.startsWith('{') ? 'options' : 'text'
  const start = lead.length
  const bracketed = BRACKETED.exec(rest)?.groups?.title
  const title = bracketed ?? rest.trimStart()
  const isTitle = bracketed !== undefined || (/^[ \t]/.test(rest) && (!name.startsWith('{') || TITLED.test(name)))
  if (!isTitle || !/^[^\s{[:#.=-]/.test(title) || (bracketed === undefined && /\{[^{}]*\}\s*$/.test(title)))
    return { spans: [{ kind: 'fence', start, end: line.length }], context }
  const from = line.length - rest.length + rest.indexOf(title)
  const tail = { kind: 'fence', start: from + title.length, end: line.length } as const
  return { spans: [{ kind: 'title', start, end: from }, ...(tail.start < tail.end ? [tail] : [])], context }
}
