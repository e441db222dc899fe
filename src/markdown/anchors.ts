import type { Definition, Heading, Link, Nodes } from 'mdast'
import { anchoring } from '../text/anchor.ts'
import type { Parsed } from './parse.ts'
import type { Range } from './pieces.ts'
import { rangeOf } from './reading.ts'
import { type Edit, splice } from './splice.ts'

/** What a destination within the document looks like, in a link and in a definition. */
const INWARD = /\]\(\s*<?#|\]:\s*<?#/
/** At the end of a heading, in the ways of kramdown, Pandoc and MDX. */
const OWN_ID = /\{[^{}#]*#[^{}]*\}[\s#=-]*$/
/** Ids that a document gives, in braces and in tags. */
const IDS = /\{[^{}#\n]*#(?<braces>[\w:.-]+)|\s(?:id|name)\s*=\s*["']?(?<tag>[^\s"'>]+)/g

/**
 * The composed document with its links to headings repaired. A heading without an id of its own is found by a name made
 * of its words, so `[there](#old-words)` must follow when these were translated. Only destinations change, and a
 * name holds nothing that Markdown could take for syntax.
 */
export const anchored = (source: Parsed, composed: Parsed): string => {
  if (!INWARD.test(composed.markdown)) return composed.markdown
  const [before, after] = [namesIn(source), namesIn(composed)]
  const renamed = new Map<string, string>()
  for (const [index, name] of before.entries()) {
    const now = after[index]
    if (name && now && now !== name) renamed.set(name, now)
  }
  for (const { groups } of source.markdown.matchAll(IDS)) renamed.delete(groups?.braces ?? groups?.tag ?? '')
  return renamed.size === 0 ? composed.markdown : splice(composed.markdown, editsIn(composed, renamed))
}

/** The generated name of every heading in order; `undefined` for one that has an id. */
const namesIn = (parsed: Parsed): readonly (string | undefined)[] => {
  const name = anchoring()
  return headingsIn(parsed).map((heading) => {
    const hasId = OWN_ID.test(parsed.markdown.slice(...(rangeOf(heading) ?? [0, 0])))
    return hasId ? undefined : name(wordsOf(heading).replaceAll(parsed.masked.character, ''))
  })
}

const headingsIn = ({ tree, markdown }: Parsed): readonly Heading[] =>
  [...nodesOf(tree)].filter(
    (node) => node.type === 'heading' && !markdown.startsWith(':::', rangeOf(node)?.[0]),
  ) as Heading[]

const nodesOf = function* (node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child)
}

const wordsOf = (node: Nodes): string => {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}

const editsIn = ({ tree, markdown }: Parsed, renamed: ReadonlyMap<string, string>): readonly Edit[] =>
  [...nodesOf(tree)].flatMap((node) => {
    if ((node.type !== 'link' && node.type !== 'definition') || !node.url.startsWith('#')) return []
    const range = fragmentOf(node, markdown)
    const text = range && renamed.get(decoded(markdown.slice(...range)))
    return range && text ? [{ range, text }] : []
  })

/** Where the fragment stands, if it is written without escapes and references. */
const fragmentOf = (node: Link | Definition, markdown: string): Range | undefined => {
  const [start, end] = rangeOf(node) ?? [0, 0]
  const from = node.type === 'link' ? (node.data?.label?.[1] ?? end) : start
  const opening = (node.type === 'link' ? /^\]\(\s*<?#/ : /^\[[^\]\\]+\]:\s*<?#/).exec(markdown.slice(from, end))?.[0]
  if (opening === undefined) return undefined
  const first = from + opening.length
  const range = [first, first + node.url.length - 1] as const
  return markdown.slice(...range) === node.url.slice(1) ? range : undefined
}

const decoded = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
