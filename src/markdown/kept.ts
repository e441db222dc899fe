import type { Html, Nodes } from 'mdast'
import type { Parsed } from './parse.ts'
import type { Range } from './pieces.ts'
import { type Reading, rangeOf } from './reading.ts'
import { isKept } from './tag.ts'

const MARK = /<!--\s*translate:\s*(?<mark>off|on)\s*-->/.source
const TAG = /<(?<closing>\/?)(?<name>[A-Za-z][\w-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>/.source
const MARKS = new RegExp(MARK, 'gi')
const MARKS_AND_TAGS = new RegExp(`${MARK}|<!--[\\s\\S]*?-->|${TAG}`, 'gi')
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/**
 * The ranges that the author keeps from being translated: between `<!-- translate: off -->` and `<!-- translate: on -->`,
 * and in elements that begin in a block of raw HTML and say so (`translate="no"`, a foreign `lang`), whatever Markdown
 * stands in them. What is never closed goes on to the end of the document.
 */
export const keptRanges = (parsed: Parsed, reading: Reading): readonly Range[] => {
  const ranges: Range[] = []
  let open: { readonly name: string; readonly start: number; depth: number } | undefined
  for (const { node, isBlock } of htmlIn(parsed.tree)) {
    const [start, end] = rangeOf(node) ?? [0, 0]
    for (const found of parsed.masked.text.slice(start, end).matchAll(isBlock ? MARKS_AND_TAGS : MARKS)) {
      const { mark, closing, name = '' } = found.groups ?? {}
      const step = mark ? (mark.toLowerCase() === 'off' ? 1 : -1) : closing ? -1 : 1
      const key = mark ? '!' : name.toLowerCase()
      const after = start + found.index + found[0].length
      if (key === '' || VOID.test(key) || found[0].endsWith('/>')) continue
      if (!open) {
        if (step > 0 && (mark || isKept(found[0], reading.language))) open = { name: key, start: after, depth: 1 }
      } else if (open.name === key) {
        open.depth = mark ? (step > 0 ? 1 : 0) : open.depth + step
        if (open.depth > 0) continue
        ranges.push([open.start, start + found.index])
        open = undefined
      }
    }
  }
  return open ? [...ranges, [open.start, parsed.markdown.length]] : ranges
}

const htmlIn = function* (tree: Nodes, isBlock = true): Generator<{ readonly node: Html; readonly isBlock: boolean }> {
  if (tree.type === 'html') yield { node: tree, isBlock }
  else if ('children' in tree) {
    const isText = tree.type === 'paragraph' || tree.type === 'heading' || tree.type === 'tableCell'
    for (const child of tree.children) yield* htmlIn(child, isBlock && !isText)
  }
}
