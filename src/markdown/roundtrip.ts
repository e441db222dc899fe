import { type Segment, segmentsOf, type Unit } from '../model/document.ts'
import type { SegmentId } from '../model/ids.ts'
import type { Content, Inline } from '../model/inline.ts'
import type { Language } from '../model/language.ts'
import { pseudo } from '../text/pseudo.ts'
import { composeIn } from './compose.ts'
import { unitsOf } from './extract.ts'
import type { Piece } from './pieces.ts'
import { isChanged, spelledIn } from './plan.ts'
import { type ReadText, read } from './read.ts'

export interface Roundtrip {
  readonly output: string
  readonly segments: number
  /** Byte for byte the input. */
  readonly identical: boolean
  /** The output has what the input has: units of the same kinds, with codes of the same kinds and destinations. */
  readonly structure: boolean
}

/**
 * Takes a document apart and puts it together again: with every segment as it was (`identity`), or with every letter
 * exchanged for another one (`pseudo`). Throws what `compose` throws.
 */
export const roundtrip = (markdown: string, language: Language, mode: 'identity' | 'pseudo'): Roundtrip => {
  const document = read(markdown, language)
  const units = unitsOf(document.slots, markdown, language)
  const targets = mode === 'identity' ? new Map() : exchangedIn(document, units)
  const choose = (segment: Segment) => targets.get(segment.id) ?? segment.content
  const changed = units.filter((unit) => isChanged(unit, choose))
  const composed = changed.length === 0 ? document : composeIn(document, changed, choose)
  return {
    output: composed.parsed.markdown,
    segments: units.reduce((sum, unit) => sum + segmentsOf(unit).length, 0),
    identical: composed.parsed.markdown === markdown,
    structure: composed === document || outline(composed) === outline(document),
  }
}

/** Every segment with other letters. A letter that is spelled as a reference (`&eacute;`) stays: its bytes are no letter. */
export const exchangedIn = ({ slots, parsed }: ReadText, units: readonly Unit[]): ReadonlyMap<SegmentId, Content> => {
  const targets = new Map<SegmentId, Content>()
  const places = new Map(slots.map((slot) => [`${slot.kind} ${slot.range[0]}`, slot]))
  for (const unit of units) {
    const slot = places.get(`${unit.kind} ${unit.start}`)
    const referred = slot && parsed.markdown.slice(...slot.range).includes('&')
    const raws = referred ? spelledIn(slot.pieces, parsed.markdown).raws.values() : undefined
    const bare = bareAddresses(unit)
    for (const part of unit.parts) {
      const letters = exchanged(part.content, raws)
      const content = bare.size === 0 ? letters : besideAddresses(part.content, letters, bare)
      if (part.type === 'segment') targets.set(part.id, content)
    }
  }
  return targets
}

/** Takes as many spellings as the content has characters. */
const exchanged = (content: Content, raws: Iterator<string> | undefined): Content =>
  content.map((part) => {
    if (part.type === 'pc') return { ...part, content: exchanged(part.content, raws) }
    if (part.type === 'ph') return part
    const letters = pseudo(part.value)
    if (!raws) return { ...part, value: letters }
    const kept = letters.split('').map((letter, at) => (raws.next().value?.startsWith('&') ? part.value[at] : letter))
    return { ...part, value: kept.join('') }
  })

const bareAddresses = ({ codes }: Unit): ReadonlySet<string> =>
  new Set(codes.filter(({ kind, open }) => kind === 'link' && /^[^<[]/.test(open)).map(({ id }) => id))

/** A letter that touches a bare address (`a@b.orgに`) stays: with another one the address might not end there. */
const besideAddresses = (source: Content, content: Content, bare: ReadonlySet<string>): Content => {
  const isBare = (part: Inline | undefined) => part?.type === 'ph' && bare.has(part.id)
  const walk = (before: Content, after: Content): Content =>
    after.map((part, index) => {
      const own = before[index]
      if (part.type === 'pc' && own?.type === 'pc') return { ...part, content: walk(own.content, part.content) }
      if (part.type !== 'text' || own?.type !== 'text') return part
      const from = isBare(before[index - 1]) ? 1 : 0
      const to = isBare(before[index + 1]) ? -1 : own.value.length
      const value = own.value.slice(0, from) + part.value.slice(from, to) + own.value.slice(from).slice(to)
      return { ...part, value }
    })
  return walk(source, content)
}

/** Kinds and places of slots, and the codes in them: what must be the same whatever the letters say. */
const outline = ({ slots }: ReadText): string =>
  JSON.stringify(slots.map(({ kind, name, pieces }) => [kind, name, codesIn(pieces)]))

const codesIn = (pieces: readonly Piece[]): readonly unknown[] =>
  pieces.flatMap((piece) =>
    piece.type === 'text'
      ? []
      : [
          [piece.site.kind, piece.site.href, piece.site.kind === 'break' ? piece.site.equiv : ''],
          ...codesIn(piece.pieces ?? []),
        ],
  )
