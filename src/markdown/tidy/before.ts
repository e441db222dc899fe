import type { Root } from 'hast'
import type {} from 'mdast-util-to-hast'
import { elements, replaceChildren } from './walk.ts'

/** A raw block that is one `script` or `style` from its first character to its last: code, not text. */
const CODE_BLOCK = /^\s*<(script|style)\b(?:(?!<\/\1)[\s\S])*<\/\1\s*>\s*$/iu

/** Before raw HTML is parsed. Code inside a paragraph cannot be told from text about code, and stays as text. */
export const withoutCodeBlocks = (tree: Root): void =>
  replaceChildren(tree, (child) => (child.type === 'raw' && CODE_BLOCK.test(child.value) ? [] : [child]))

/** After raw HTML is parsed: what the sanitizer would drop is put where it keeps it. */
export const readyForSanitizing = (tree: Root): void => {
  for (const element of elements(tree)) {
    if (element.tagName === 'template' && element.content) element.children = element.content.children as never
  }
  // A box that nobody can tick needs no form control, which screen readers would announce without a name.
  replaceChildren(tree, (child) =>
    child.type === 'element' && child.tagName === 'input' && child.properties.type === 'checkbox'
      ? [{ type: 'text', value: child.properties.checked ? '☑' : '☐' }]
      : [child],
  )
}
