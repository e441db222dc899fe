import type { Root } from 'hast'
import type {} from 'mdast-util-to-hast'
import { replaceChildren } from './walk.ts'

/** A raw block that is one `script` or `style` from its first character to its last: code, not text. */
const CODE_BLOCK = /^\s*<(script|style)\b(?:(?!<\/\1)[\s\S])*<\/\1\s*>\s*$/iu

/** Tags in which an HTML parser drops text or hides it. None is allowed on a page, so they may go before it sees them. */
const SWALLOWING_TAG = /<\/?(?:template|colgroup|col|select|frameset|svg|math)\b[^<>]*>/giu

/** Before raw HTML is parsed. Code inside a paragraph cannot be told from text about code, and stays as text. */
export const readyForParsing = (tree: Root): void => {
  replaceChildren(tree, (child) => {
    if (child.type !== 'raw') return [child]
    return CODE_BLOCK.test(child.value) ? [] : [{ ...child, value: child.value.replace(SWALLOWING_TAG, '') }]
  })
  // The parser holds back text that stands in a table until something follows: let something follow.
  tree.children.push({ type: 'comment', value: '' })
}

/** After raw HTML is parsed. A box that nobody can tick needs no form control, which would be heard without a name. */
export const readyForSanitizing = (tree: Root): void =>
  replaceChildren(tree, (child) =>
    child.type === 'element' && child.tagName === 'input' && child.properties.type === 'checkbox'
      ? [{ type: 'text', value: child.properties.checked ? '☑' : '☐' }]
      : [child],
  )
