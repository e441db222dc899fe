import { type Segment, segmentsOf, type Unit } from '../model/document.ts'
import type { SegmentId } from '../model/ids.ts'
import type { Content } from '../model/inline.ts'
import type { Language } from '../model/language.ts'
import { pseudo } from '../text/pseudo.ts'
import { composeIn } from './compose.ts'
import { unitsOf } from './extract.ts'
import type { Glyph } from './inherit.ts'
import { contentOf } from './pieces.ts'
import { glyphsOf, isChanged } from './plan.ts'
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
  const document = read(markdown)
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
const exchangedIn = ({ slots, parsed }: ReadText, units: readonly Unit[]): ReadonlyMap<SegmentId, Content> => {
  const targets = new Map<SegmentId, Content>()
  const places = new Map(slots.map((slot) => [`${slot.kind} ${slot.range[0]}`, slot]))
  for (const unit of units) {
    const glyphs = glyphsOf(places.get(`${unit.kind} ${unit.start}`)?.pieces ?? [], parsed.markdown).values()
    for (const part of unit.parts) {
      const content = exchanged(part.content, glyphs)
      if (part.type === 'segment') targets.set(part.id, content)
    }
  }
  return targets
}

/** Takes as many glyphs as the content has characters. */
const exchanged = (content: Content, glyphs: Iterator<Glyph>): Content =>
  content.map((part) => {
    if (part.type === 'pc') return { ...part, content: exchanged(part.content, glyphs) }
    if (part.type === 'ph') return part
    const letters = pseudo(part.value).split('')
    const kept = letters.map((letter, at) => (glyphs.next().value?.raw.startsWith('&') ? part.value[at] : letter))
    return { ...part, value: kept.join('') }
  })

/** Kinds and places of slots, and the codes in them: what must be the same whatever the letters say. */
const outline = ({ slots, parsed }: ReadText): string =>
  JSON.stringify(
    slots.map(({ kind, name, pieces }) => [
      kind,
      name,
      contentOf(pieces, parsed.markdown).codes.map((code) => [code.kind, code.href]),
    ]),
  )
