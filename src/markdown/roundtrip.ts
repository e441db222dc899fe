import { segmentsOf } from '../model/document.ts'
import type { Content } from '../model/inline.ts'
import type { Language } from '../model/language.ts'
import { pseudo } from '../text/pseudo.ts'
import { composeIn, read } from './compose.ts'
import { unitsOf } from './extract.ts'
import { isChanged } from './plan.ts'

export interface Roundtrip {
  readonly output: string
  readonly segments: number
  /** Byte for byte the input. */
  readonly identical: boolean
  /** The output has the units of the input, of the same kinds, with as many segments and codes. */
  readonly structure: boolean
}

/**
 * Takes a document apart and puts it together again: with every segment as it was (`identity`), or with every letter
 * exchanged for another one (`pseudo`). Throws what `compose` throws.
 */
export const roundtrip = (markdown: string, language: Language, mode: 'identity' | 'pseudo'): Roundtrip => {
  const document = read(markdown)
  const units = unitsOf(document.slots, markdown, language)
  const choose = (segment: { readonly content: Content }) =>
    mode === 'identity' ? segment.content : exchanged(segment.content)
  const changed = units.filter((unit) => isChanged(unit, choose))
  const output = changed.length === 0 ? markdown : composeIn(document, changed, choose)
  const segments = units.reduce((sum, unit) => sum + segmentsOf(unit).length, 0)
  const identical = output === markdown
  return {
    output,
    segments,
    identical,
    structure: identical || outline(output, language) === outline(markdown, language),
  }
}

const exchanged = (content: Content): Content =>
  content.map((part) =>
    part.type === 'text'
      ? { ...part, value: pseudo(part.value) }
      : part.type === 'pc'
        ? { ...part, content: exchanged(part.content) }
        : part,
  )

const outline = (markdown: string, language: Language): string =>
  JSON.stringify(
    unitsOf(read(markdown).slots, markdown, language).map(({ kind, name, codes }) => [
      kind,
      name,
      codes.map((code) => [code.kind, code.href]),
    ]),
  )
