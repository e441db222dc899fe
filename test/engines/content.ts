import fc from 'fast-check'
import type { Content, Inline } from '../../src/model/inline.ts'

/** Text that looks like what marks are made of. */
const HOSTILE = [
  '<1>',
  '</1>',
  '<2/>',
  '&lt;',
  '&amp;lt;',
  '</g>',
  '<g id="1">',
  '<x id="1"/>',
  '</span>',
  '&',
  '<',
  '>',
  '&#60;',
  '"',
  "'",
  '&nbsp;',
]
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(...HOSTILE),
  fc.constantFrom('Bakı şəhərində', 'Ақтау порты', 'Орта дәліз', 'the Caspian Sea', '5 < 6 & 7 > 2'),
)

type Shape = { readonly text: string } | { readonly equiv: string } | { readonly inside: readonly Shape[] }
const { shapes } = fc.letrec<{ shapes: readonly Shape[]; shape: Shape }>((tie) => ({
  shapes: fc.array(tie('shape'), { maxLength: 4 }),
  shape: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words.map((text) => ({ text })),
    words.map((equiv) => ({ equiv })),
    tie('shapes').map((inside) => ({ inside })),
  ),
}))

/** Any content, its codes numbered in the order of the text; no empty texts, no two texts side by side. */
export const contents: fc.Arbitrary<Content> = shapes.map((list) => {
  let id = 0
  const build = (some: readonly Shape[]): Content =>
    some.reduce<Inline[]>((parts, shape) => {
      const last = parts.at(-1)
      if ('text' in shape) {
        if (last?.type === 'text') parts[parts.length - 1] = { type: 'text', value: last.value + shape.text }
        else if (shape.text !== '') parts.push({ type: 'text', value: shape.text })
        return parts
      }
      id += 1
      const code = { id: String(id), canDelete: true, canCopy: false }
      if ('equiv' in shape) parts.push({ type: 'ph', equiv: shape.equiv, ...code })
      else parts.push({ type: 'pc', equiv: '', ...code, content: build(shape.inside) })
      return parts
    }, [])
  return build(list)
})

/** A code as it is written in tests. */
export const ph = (id: string, equiv = ''): Inline => ({ type: 'ph', id, equiv, canDelete: false, canCopy: false })
export const pc = (id: string, ...content: readonly (string | Inline)[]): Inline => ({
  type: 'pc',
  id,
  equiv: '',
  canDelete: true,
  canCopy: true,
  content: parts(...content),
})

/** Content from texts and codes side by side. */
export const parts = (...content: readonly (string | Inline)[]): Content =>
  content.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part))
