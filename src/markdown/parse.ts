import type { Root } from 'mdast'
import { type FrontMatter, frontMatterOf } from './frontmatter.ts'
import { type Masked, mask } from './mask.ts'
import { treeOf } from './parser.ts'
import type { Range } from './pieces.ts'

declare module 'unist' {
  interface Data {
    /** The text between the brackets of a link or an image, and of a title between its delimiters. */
    label?: Range
    title?: Range
  }
}

export interface Parsed {
  readonly markdown: string
  readonly frontMatter: FrontMatter | undefined
  readonly masked: Masked
  /** Its offsets are offsets of `markdown`. */
  readonly tree: Root
}

/** Parses a document: CommonMark with GFM, with front matter and dialect syntax hidden from the parser. */
export const parse = (markdown: string): Parsed => {
  const frontMatter = frontMatterOf(markdown)
  const from = frontMatter?.range[1] ?? (markdown.startsWith('\ufeff') ? 1 : 0)
  const masked = mask(markdown, from)
  return { markdown, frontMatter, masked, tree: treeOf(masked.text) }
}

/** References decoded lately. A text full of them would else be parsed over and over. */
const decoded = new Map<string, string>()
const MOST_DECODED = 4096

/** What a character reference stands for, as the parser decodes it. */
export const decode = (reference: string): string => {
  const known = decoded.get(reference)
  if (known !== undefined) return known
  const block = treeOf(`.${reference}`).children[0]
  const inline = block?.type === 'paragraph' ? block.children[0] : undefined
  const value = inline?.type === 'text' ? inline.value.slice(1) : reference
  if (decoded.size >= MOST_DECODED) decoded.clear()
  decoded.set(reference, value)
  return value
}
