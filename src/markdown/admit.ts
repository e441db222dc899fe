import { Fault } from '../model/fault.ts'
import { readableText } from '../model/inline.ts'
import type { Language } from '../model/language.ts'
import { readMatter, saidIn } from './admission.ts'
import { demandShallow } from './depth.ts'
import { LIMITS } from './limits.ts'
import { type Parsed, parse } from './parse.ts'
import { hasLetter } from './parts.ts'
import { contentOf, type Slot } from './pieces.ts'
import { placeAt } from './place.ts'
import { rangeOf } from './reading.ts'
import { slotsOf } from './slots.ts'

export interface Admission {
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
 * What a document says of itself. Throws `document.empty`, `document.too_large` {found, limit}, `document.unfit_character`
 * {character}, `document.too_deep` {found, limit}, `document.front_matter` {reason} and `document.nothing_to_translate`
 * {reason}: `indented` when its whole text stands indented and so is code, else `no_text`.
 */
export const admit = (markdown: string): Admission => {
  if (markdown.replace('\ufeff', '').trim() === '') throw new Fault('document.empty', { found: markdown.length })
  demandSize(markdown)
  demandCharacters(markdown)
  demandShallow(markdown)
  const parsed = parse(markdown)
  const said = saidIn(readMatter(parsed))
  const slots = slotsOf(parsed, said.language).filter((slot) => hasLetter(contentOf(slot.pieces, markdown).content))
  if (slots.length === 0) throw new Fault('document.nothing_to_translate', { reason: reasonOf(parsed) })
  return { ...said, title: said.title || titleIn(slots, markdown) }
}

const demandSize = (markdown: string) => {
  const found = new TextEncoder().encode(markdown).length
  if (found > LIMITS.bytes) throw new Fault('document.too_large', { found, limit: LIMITS.bytes })
}

/** C0 controls but tab and line ends, lone surrogates, and what Unicode says is never a character. */
const UNFIT =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

const demandCharacters = (markdown: string) => {
  const found = UNFIT.exec(markdown)
  if (!found) return
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  throw new Fault('document.unfit_character', { character: `U+${code}` }, { place: placeAt(markdown, found.index) })
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
