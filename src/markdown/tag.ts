import { isLanguage, type Language } from '../model/language.ts'
import { decode } from './parse.ts'
import type { Piece, Range, Slot } from './pieces.ts'
import type { Reading } from './reading.ts'

/** Attributes that readers see or hear. */
const READ = /^(?:alt|title|placeholder|aria-label)$/i
const ATTRIBUTE = /([\s"'])([^\s"'<>/=]+)(?:(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g

/** What an attribute of a tag says, without its quotation marks; `undefined` when the tag has it not. */
const valueIn = (tag: string, name: string): string | undefined =>
  [...tag.matchAll(ATTRIBUTE)].find((found) => found[2]?.toLowerCase() === name)?.[4]?.replace(/^["']|["']$/g, '')

/**
 * Whether the author keeps an element from being translated: `translate="no"` (HTML), or a `lang` (BCP 47) that is not
 * the language of the document. Where that is not known, every `lang` is taken for another one.
 */
export const isKept = (tag: string, language: Language | undefined): boolean => {
  if (/^no$/i.test(valueIn(tag, 'translate') ?? '')) return true
  const spoken = valueIn(tag, 'lang')
  return spoken !== undefined && spoken !== '' && primary(spoken) !== language
}

const primary = (tag: string): string | undefined => tag.split(/[-_]/)[0]?.toLowerCase()

/** The language that a tag names, if it is one of ours. */
export const languageOf = (tag: string): Language | undefined => {
  const spoken = primary(valueIn(tag, 'lang') ?? '')
  return spoken !== undefined && isLanguage(spoken) ? spoken : undefined
}

/** The tag with the values left empty that {@link attributeSlots} offers. */
export const blanked = (tag: string): string =>
  tag.replace(ATTRIBUTE, (whole, before: string, name: string, equals: string, value = '') =>
    READ.test(name) && /^["']/.test(value) ? `${before}${name}${equals}${value[0]}${value[0]}` : whole,
  )

/** The quoted attributes of a tag whose values are text for readers. */
export const attributeSlots = (tag: string, start: number, reading: Reading): readonly Slot[] => {
  if (tag.startsWith('<!') || isKept(tag, reading.language)) return []
  return [...tag.matchAll(ATTRIBUTE)].flatMap(({ 0: whole, 2: name = '', 4: value = '', index }): Slot[] => {
    const quote = /^["']/.exec(value)?.[0]
    if (!quote || !READ.test(name)) return []
    const end = start + index + whole.length - 1
    const range = [end - (value.length - 2), end] as const
    const pieces = plainHtml(value.slice(1, -1), range, reading)
    const kind = name.toLowerCase() === 'alt' ? 'alt' : 'title'
    return pieces ? [{ kind, name: '', range, pieces, syntax: 'attribute', before: quote, after: quote }] : []
  })
}

/** Text of HTML: references decoded, lines joined. `undefined` when text and source do not go together. */
export const plainHtml = (text: string, range: Range, reading: Reading): readonly Piece[] | undefined => {
  const lines = text.replace(/[ \t]*(\r?\n)[ \t>]*/g, '$1')
  return reading.plain(
    lines.replace(/&#?\w+;/g, (reference) => decode(reference)),
    range,
  )
}
