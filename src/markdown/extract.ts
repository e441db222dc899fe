import type { Unit } from '../model/document.ts'
import type { Language } from '../model/language.ts'
import { naming } from './name.ts'
import { partsOf } from './parts.ts'
import { contentOf, type Slot } from './pieces.ts'
import { read } from './read.ts'

/**
 * The units of a document in its order: front-matter values, paragraphs, headings, table cells, alt texts and titles
 * that have a letter outside codes, or a figure alone that languages write differently. Throws nothing: what cannot be
 * read for certain stays in the skeleton.
 */
export const extract = (markdown: string, language: Language): readonly Unit[] =>
  unitsOf(read(markdown, language).slots, markdown, language)

export const unitsOf = (slots: readonly Slot[], markdown: string, language: Language): readonly Unit[] => {
  const name = naming()
  return slots.flatMap((slot) => {
    const { content, codes } = contentOf(slot.pieces, markdown)
    const found = partsOf(content, language)
    if (!found.some(({ type }) => type === 'segment')) return []
    const [start, end] = slot.range
    const parts = found.map((part) => (part.type === 'segment' ? { ...part, id: name.segment(part.content) } : part))
    return [
      { id: name.unit(slot.kind, slot.name, content), kind: slot.kind, name: slot.name, start, end, codes, parts },
    ]
  })
}
