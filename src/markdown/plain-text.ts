import { stringify } from 'yaml'
import { LINE_MARK } from './lines.ts'
import { printer } from './print.ts'

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
  if (!isTitle) return body(blocks)
  const matter = stringify({ title: first }, { lineWidth: 0 })
  const rest = blocks.slice(repeated ? 2 : 1)
  return `---\n${matter}---\n\n${repeated ? `${safe(first, 'heading')}\n\n` : ''}${body(rest)}`
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

const body = (blocks: readonly string[]): string =>
  `${blocks
    .map((block) =>
      block
        .split('\n')
        .map((line) => safe(line, 'paragraph'))
        .join('\n'),
    )
    .join('\n\n')}\n`

/** One line as a block of its own: every line starts where a mark could open a list, a heading or a rule. */
const safe = (value: string, kind: 'paragraph' | 'heading'): string => {
  const text = { type: 'text', value } as const
  const block =
    kind === 'paragraph' ? { type: kind, children: [text] } : { type: kind, depth: 1 as const, children: [text] }
  return print({ type: 'root', children: [block] })
    .trimEnd()
    .replace(LINE_MARK, '\\$&')
}

const print = printer()
