import type { Processor } from 'unified'

/**
 * Takes out what finds addresses again in text that the tokenizer of GFM has left as text (`https\://…`): the author has
 * escaped them, and they are no links.
 */
export function tokensOnly(this: Processor) {
  const data = this.data()
  const extensions = (data.fromMarkdownExtensions ?? []).flat()
  data.fromMarkdownExtensions = extensions.map(({ transforms: _, ...extension }) => extension)
}
