import { type Segment, segmentsOf, type Unit } from '../model/document.ts'
import { type Content, codesOf, type Inline, plainText } from '../model/inline.ts'
import { joined } from '../text/atoms.ts'
import { inherit, type Spelled } from './inherit.ts'
import type { Piece, Site, Slot } from './pieces.ts'
import { merged, type Planned } from './planned.ts'

export type Choose = (segment: Segment) => Content | undefined

/** Whether two contents are the same text with the same codes. */
const sameContent = (one: Content, other: Content): boolean => {
  if (one === other) return true
  const [first, second] = [one[0], other[0]]
  if (one.length === 1 && other.length === 1 && first?.type === 'text' && second?.type === 'text')
    return first.value === second.value
  const [mine, theirs] = [joined(one), joined(other)]
  return mine.length === theirs.length && mine.every((part, index) => samePart(part, theirs[index] as Inline))
}

const samePart = (one: Inline, other: Inline): boolean => {
  if (one.type === 'text' || other.type === 'text')
    return one.type === 'text' && other.type === 'text' && one.value === other.value
  if (one.id !== other.id || one.type !== other.type) return false
  return one.type === 'ph' || other.type === 'ph' || sameContent(one.content, other.content)
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
  const spelled = spelledIn(slot.pieces, source)
  const sites = sitesOf(slot.pieces)
  const invisible = invisibleIn(spelled)
  const planned: Planned[] = []
  if (unit.parts.flatMap(({ content }) => codesOf(content)).length !== sites.size) return undefined
  let at = 0
  for (const part of unit.parts) {
    const value = plainText(part.content)
    const own = { value, raws: spelled.raws.slice(at, at + value.length) }
    if (!spelled.value.startsWith(value, at)) return undefined
    at += value.length
    const chosen = part.type === 'segment' ? choose(part) : undefined
    const kept = chosen === undefined || sameContent(chosen, part.content)
    const target = kept ? part.content : oneLine(chosen)
    const words = kept ? value : plainText(target)
    const raws = kept ? own.raws : inherit(own, words)
    const known = invisible.size === 0 ? raws : raws.map((raw, index) => raw ?? invisible.get(words[index] as string))
    const pieces = build(target, sites, known)
    if (!pieces) return undefined
    planned.push(...pieces)
  }
  return at === spelled.value.length ? merged(planned) : undefined
}

/** Spaces and the like that the source spells as references. */
const invisibleIn = ({ value, raws }: Spelled): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  raws.forEach((raw, at) => {
    if (raw.startsWith('&') && /[\s\p{Cf}]/u.test(value[at] as string)) found.set(value[at] as string, raw)
  })
  return found
}

const oneLine = (content: Content): Content =>
  joined(content).map((part) =>
    part.type === 'text'
      ? { ...part, value: part.value.replace(/[\r\n\u2028\u2029]/g, ' ') }
      : part.type === 'pc'
        ? { ...part, content: oneLine(part.content) }
        : part,
  )

/** The text of pieces, codes left out, with its spelling. */
export const spelledIn = (pieces: readonly Piece[], source: string): Spelled => {
  const raws: string[] = []
  let text = ''
  const walk = (list: readonly Piece[]) => {
    for (const piece of list) {
      if (piece.type === 'code') {
        walk(piece.pieces ?? [])
        continue
      }
      const { offsets, value } = piece
      const [first, last] = [offsets[0] ?? 0, offsets.at(-1) ?? 0]
      text += value
      if (last - first === value.length && source.startsWith(value, first)) {
        for (const unit of value.split('')) raws.push(unit)
        continue
      }
      for (let index = 0; index < value.length; index++) raws.push(source.slice(offsets[index], offsets[index + 1]))
    }
  }
  walk(pieces)
  return { value: text, raws }
}

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
