import { Fault } from '../model/fault.ts'
import { readableText } from '../model/inline.ts'
import type { Language } from '../model/language.ts'
import { hasLetter } from '../text/letters.ts'
import { LIMITS } from './limits.ts'
import { readMatter, saidIn } from './matter.ts'
import { type Parsed, parse } from './parse.ts'
import { contentOf, type Slot } from './pieces.ts'
import { rangeOf } from './reading.ts'
import { slotsOf } from './slots.ts'

export interface Introduction {
  /** Front-matter `title`, else the first heading, else the first words. */
  readonly title: string
  readonly date: Date | undefined
  /** Front-matter `description`, else `summary` or `lead`, else empty. */
  readonly description: string
  readonly slug: string | undefined
  readonly section: string | undefined
  readonly language: Language | undefined
  /** What it says its language is when that is none of ours. */
  readonly foreignLanguage: string | undefined
}

/**
 * What a document says of itself. Throws `document.front_matter` {reason} and `document.nothing_to_translate` {reason}:
 * `indented` when its whole text stands indented and so is code, else `no_text`.
 */
export const introduce = (markdown: string): Introduction => {
  const parsed = parse(markdown)
  const said = saidIn(readMatter(parsed))
  const slots = slotsOf(parsed, said.language).filter((slot) => hasLetter(contentOf(slot.pieces, markdown).content))
  if (slots.length === 0) throw new Fault('document.nothing_to_translate', { reason: reasonOf(parsed) })
  return { ...said, title: said.title || titleIn(slots, markdown) }
}

/** Four spaces or a tab before every line make the whole text one block of code (CommonMark 0.31.2, 4.4). */
const reasonOf = ({ tree, markdown }: Parsed): string => {
  const [only, ...others] = tree.children
  const [start, end] = (only && rangeOf(only)) ?? [0, 0]
  const lines = markdown.slice(markdown.lastIndexOf('\n', start) + 1, end).split(/\r?\n/)
  const indented = lines.every((line) => /^(?: {4}| {0,3}\t|\s*$)/.test(line))
  return only?.type === 'code' && others.length === 0 && indented ? 'indented' : 'no_text'
}

const titleIn = (slots: readonly Slot[], markdown: string): string => {
  const own = slots.find(({ kind }) => kind === 'heading') ?? slots.find(({ kind }) => kind !== 'value') ?? slots[0]
  const text = own ? readableText(contentOf(own.pieces, markdown).content).replace(/\s+/g, ' ').trim() : ''
  return text.length <= LIMITS.title ? text : `${text.slice(0, LIMITS.title).replace(/\s+\S*$/, '')}…`
}
