import { type Content, codesOf, type Inline, readableText, text } from '../model/inline.ts'
import { escapeText, unescapeText } from './entities.ts'
import { SPELLINGS, type Spelling } from './markup.ts'

/** How codes travel; the same words as `Encoding` in the contract of engines. */
export type MarkEncoding = 'tags' | 'spans' | 'bare'

/** Content as one string. `tags` and `spans` escape `& < >`; `bare` is the readable text, and codes are lost. */
export const encode = (content: Content, encoding: MarkEncoding): string =>
  encoding === 'bare' ? readableText(content) : write(content, SPELLINGS[encoding])

/**
 * A reply as content, its codes taken from `source` and its entities decoded. `undefined` when the codes are not
 * those of the source, once each and nested as there, or when there is markup that is not ours. A `bare` reply is text.
 */
export const decode = (reply: string, source: Content, encoding: MarkEncoding): Content | undefined => {
  if (encoding === 'bare') return text(reply)
  const content = read(reply, source, SPELLINGS[encoding])
  return content !== undefined && sameCodes(content, source) ? content : undefined
}

/** The form people type: `<1>bold</1>` and `<2/>`, numbered by the codes' ids; `& < >` of the text are escaped. */
export const toTagged = (content: Content): string => write(content, SPELLINGS.numbered)

/**
 * What a person typed as content, its codes looked up in `source`: reordered, repeated and left-out codes are taken
 * as they are (checks judge them). `undefined` when a number is unknown or tags do not nest.
 */
export const fromTagged = (typed: string, source: Content): Content | undefined =>
  read(typed, source, SPELLINGS.numbered)

/** Whether both hold the same codes, as often, each inside the same codes; their order is free. */
export const sameCodes = (one: Content, other: Content): boolean =>
  codePaths(one).toSorted().join('\n') === codePaths(other).toSorted().join('\n')

const codePaths = (content: Content, above = ''): readonly string[] =>
  content.flatMap((part) => {
    if (part.type === 'text') return []
    const path = `${above}/${part.type} ${JSON.stringify(part.id)}`
    return part.type === 'pc' ? [path, ...codePaths(part.content, path)] : [path]
  })

const write = (content: Content, spelling: Spelling): string =>
  content
    .map((part) => {
      if (part.type === 'text') return escapeText(part.value)
      return part.type === 'pc' ? spelling.paired(part, write(part.content, spelling)) : spelling.alone(part)
    })
    .join('')

const read = (written: string, source: Content, spelling: Spelling): Content | undefined => {
  const codes = new Map(codesOf(source).map((code) => [code.id, code]))
  const parts: Inline[] = []
  const open: { readonly code: ReturnType<typeof codesOf>[number]; readonly parts: Inline[] }[] = []
  const inner = () => open.at(-1)?.parts ?? parts
  for (const piece of pieces(written, spelling)) {
    if (piece.markup === undefined) {
      if (spelling.broken.test(piece.text)) return undefined
      addText(inner(), unescapeText(piece.text))
      continue
    }
    const mark = spelling.read(piece.markup)
    if (mark === 'nothing') continue
    if (mark === undefined) return undefined
    if (mark.opens) {
      const code = mark.id === undefined ? undefined : codes.get(mark.id)
      if (code === undefined) return undefined
      open.push({ code, parts: [] })
    }
    if (mark.closes) {
      const frame = open.pop()
      if (frame === undefined || (mark.id !== undefined && mark.id !== frame.code.id)) return undefined
      const whole = inline(frame.code, frame.parts)
      if (whole === undefined) return undefined
      inner().push(whole)
    }
  }
  return open.length === 0 ? parts : undefined
}

const inline = ({ type, id, equiv, canDelete, canCopy }: ReturnType<typeof codesOf>[number], inside: Content) => {
  if (type === 'pc') return { type, id, equiv, canDelete, canCopy, content: inside }
  const shown = readableText(inside).trim()
  const untouched = inside.every((part) => part.type === 'text') && (shown === '' || shown === equiv.trim())
  return untouched ? { type, id, equiv, canDelete, canCopy } : undefined
}

/** Adds text to parts that are being read; text after text is one. */
export const addText = (parts: Inline[], value: string) => {
  const last = parts.at(-1)
  if (last?.type === 'text') parts[parts.length - 1] = { type: 'text', value: last.value + value }
  else if (value !== '') parts.push({ type: 'text', value })
}

/** A written form cut into what may be a mark and the text between, in order. */
export function* pieces(written: string, { markup }: Spelling) {
  let from = 0
  for (const { 0: found, index } of written.matchAll(markup)) {
    if (index > from) yield { text: written.slice(from, index) }
    yield { markup: found }
    from = index + found.length
  }
  if (from < written.length) yield { text: written.slice(from) }
}
