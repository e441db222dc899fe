import type { Paragraph, Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { stringify } from 'yaml'

const CLOSED = /[.!?…:;,]["'»”’)\]]*$/

/**
 * A plain text article as Markdown: blocks between blank lines become paragraphs that say the same words, whatever marks
 * are in them; indentation goes, as four spaces would make code. A first block of one line without closing punctuation
 * is the title; when the next block repeats it, that one becomes the heading.
 */
export const fromPlainText = (text: string): string => {
  const blocks = blocksOf(text)
  const [first = '', second] = blocks
  const repeated = second === first
  const isTitle = blocks.length > 1 && !first.includes('\n') && (repeated || !CLOSED.test(first))
  if (!isTitle) return body(blocks.map((block) => paragraph(block)))
  const matter = stringify({ title: first }, { lineWidth: 0 })
  const rest = blocks.slice(repeated ? 2 : 1).map((block) => paragraph(block))
  const heading = { type: 'heading', depth: 1, children: [{ type: 'text', value: first }] } as const
  return `---\n${matter}---\n\n${body(repeated ? [{ ...heading, children: [...heading.children] }, ...rest] : rest)}`
}

const blocksOf = (text: string): readonly string[] =>
  text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n'),
    )
    .filter((block) => block !== '')

const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] })

const body = (children: Root['children']): string =>
  toMarkdown({ type: 'root', children }, { extensions: [gfmToMarkdown()] })
