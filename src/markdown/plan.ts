import { type Segment, segmentsOf, type Unit } from '../model/document.ts'
import { type Content, codesOf, type Inline, plainText } from '../model/inline.ts'
import { type Glyph, inherit } from './inherit.ts'
import type { Piece, Site, Slot } from './pieces.ts'
import { merged, type Planned } from './planned.ts'

export type Choose = (segment: Segment) => Content | undefined

/** Whether two contents are the same text with the same codes. */
const sameContent = (one: Content, other: Content): boolean => essence(one) === essence(other)

const essence = (content: Content): string =>
  JSON.stringify(
    joined(content).map((part) =>
      part.type === 'text' ? part.value : part.type === 'ph' ? [part.id] : [part.id, essence(part.content)],
    ),
  )

/** The content with neighbouring texts made one and empty ones left out. */
const joined = (content: Content): Content => {
  const parts: Inline[] = []
  for (const part of content) {
    const last = parts.at(-1)
    if (part.type === 'text' && last?.type === 'text')
      parts[parts.length - 1] = { type: 'text', value: last.value + part.value }
    else if (part.type !== 'text' || part.value !== '') parts.push(part)
  }
  return parts
}

export const isChanged = (unit: Unit, choose: Choose): boolean =>
  segmentsOf(unit).some((segment) => {
    const target = choose(segment)
    return target !== undefined && !sameContent(target, segment.content)
  })

/**
 * What stands in a slot when the chosen targets are put there. Segments that did not change keep every byte, changed
 * ones the spelling of what they have in common with their source. `undefined` when unit and slot are not the same text.
 */
export const planOf = (slot: Slot, unit: Unit, choose: Choose, source: string): readonly Planned[] | undefined => {
  const glyphs = glyphsOf(slot.pieces, source)
  const sites = sitesOf(slot.pieces)
  const invisible = new Map(glyphs.filter(isInvisible).map(({ value, raw }) => [value, raw]))
  const planned: Planned[] = []
  if (unit.parts.flatMap(({ content }) => codesOf(content)).length !== sites.size) return undefined
  let at = 0
  for (const part of unit.parts) {
    const own = glyphs.slice(at, at + plainText(part.content).length)
    at += own.length
    if (own.map(({ value }) => value).join('') !== plainText(part.content)) return undefined
    const chosen = part.type === 'segment' ? choose(part) : undefined
    const kept = chosen === undefined || sameContent(chosen, part.content)
    const target = kept ? part.content : oneLine(chosen)
    const words = plainText(target)
    const raws = kept ? own.map(({ raw }) => raw) : inherit(own, words)
    const spelled = raws.map((raw, index) => raw ?? invisible.get(words[index] as string))
    const pieces = build(target, sites, spelled)
    if (!pieces) return undefined
    planned.push(...pieces)
  }
  return at === glyphs.length ? merged(planned) : undefined
}

const isInvisible = ({ value, raw }: Glyph): boolean => raw.startsWith('&') && /[\s\p{Cf}]/u.test(value)

const oneLine = (content: Content): Content =>
  joined(content).map((part) =>
    part.type === 'text'
      ? { ...part, value: part.value.replace(/[\r\n\u2028\u2029]/g, ' ') }
      : part.type === 'pc'
        ? { ...part, content: oneLine(part.content) }
        : part,
  )

/** The text of pieces, codes left out, with its spelling. */
export const glyphsOf = (pieces: readonly Piece[], source: string): Glyph[] =>
  pieces.flatMap((piece) => {
    if (piece.type === 'code') return glyphsOf(piece.pieces ?? [], source)
    const { offsets, value } = piece
    return value
      .split('')
      .map((unit, index) => ({ value: unit, raw: source.slice(offsets[index], offsets[index + 1]) }))
  })

/** Codes by the ids that `contentOf` gave them. */
const sitesOf = (pieces: readonly Piece[]): ReadonlyMap<string, Site> => {
  const sites = new Map<string, Site>()
  const walk = (list: readonly Piece[]) => {
    for (const piece of list) {
      if (piece.type === 'text') continue
      sites.set(String(sites.size + 1), piece.site)
      walk(piece.pieces ?? [])
    }
  }
  walk(pieces)
  return sites
}

const build = (
  target: Content,
  sites: ReadonlyMap<string, Site>,
  raws: readonly (string | undefined)[],
): readonly Planned[] | undefined => {
  let at = 0
  let known = true
  const walk = (content: Content): Planned[] =>
    content.flatMap((part): Planned[] => {
      if (part.type === 'text') {
        const own = raws.slice(at, at + part.value.length)
        at += part.value.length
        return [{ type: 'text', value: part.value, raws: own }]
      }
      const site = sites.get(part.id)
      if (!site) known = false
      return site ? [{ type: 'code', site, pieces: part.type === 'pc' ? walk(part.content) : undefined }] : []
    })
  const planned = walk(target)
  return known ? planned : undefined
}
