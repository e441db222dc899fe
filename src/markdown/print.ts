import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'

/** Prints a tree as Markdown with GFM by the rules of `remark-stringify`, which knows what is unsafe where. */
export const printer = (handlers: NonNullable<Options['handlers']> = {}): ((tree: Root) => string) => {
  const processor = unified().use(remarkGfm).use(remarkStringify, { handlers }).freeze()
  return (tree) => processor.stringify(tree)
}
