import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Data, type Processor, unified } from 'unified'
import { type FrontMatter, frontMatterOf } from './frontmatter.ts'
import { type Masked, mask } from './mask.ts'
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

type Extension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], readonly unknown[]>
type Enter = NonNullable<NonNullable<Extension['enter']>[string]>

/** Keeps where labels and titles stand, which the tree alone does not tell. */
const note = (field: 'label' | 'title', depth: number, buffers: boolean): Enter =>
  function (token) {
    const node = this.stack.at(depth)
    if (node) node.data = { ...node.data, [field]: [token.start.offset, token.end.offset] }
    if (buffers) this.buffer()
  }

const places: Extension = {
  enter: {
    labelText: note('label', -2, false),
    resourceTitleString: note('title', -1, true),
    definitionTitleString: note('title', -1, true),
  },
}

/**
 * Takes out what would find addresses again in text that the tokenizer had left as text (`https\://…`): links made so
 * stand nowhere in the source, and HTML has none there.
 */
function tokensOnly(this: Processor) {
  const data = this.data()
  const extensions = (data.fromMarkdownExtensions ?? []).flat()
  data.fromMarkdownExtensions = extensions.map(({ transforms: _, ...extension }) => extension)
}

const processor = unified().use(remarkParse).use(remarkGfm).use(tokensOnly)
const ready = processor.data('fromMarkdownExtensions', [places]).freeze()

/** Parses a document: CommonMark with GFM, with front matter and dialect syntax hidden from the parser. */
export const parse = (markdown: string): Parsed => {
  const frontMatter = frontMatterOf(markdown)
  const from = frontMatter?.range[1] ?? (markdown.startsWith('\ufeff') ? 1 : 0)
  const masked = mask(markdown, from)
  return { markdown, frontMatter, masked, tree: ready.parse(masked.text) }
}

/** What a character reference stands for, as the parser decodes it. */
export const decode = (reference: string): string => {
  const block = ready.parse(`.${reference}`).children[0]
  const inline = block?.type === 'paragraph' ? block.children[0] : undefined
  return inline?.type === 'text' ? inline.value.slice(1) : reference
}
