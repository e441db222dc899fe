import { type Content, codesOf, type Inline } from '../model/inline.ts'
import { canonical } from './canonical.ts'
import { unescapeText } from './entities.ts'
import { addText, pieces } from './marks.ts'
import { SPELLINGS } from './markup.ts'

/** Pairs inside one another: more than any sentence has, and few enough for a recursion over them. */
const DEEPEST = 64

/**
 * A pair in the form of `toTagged`, read without a document at hand: its codes are numbered by their order in the
 * source, hide nothing that is known, and may be dropped and copied. Only what can be a code is one: a tag that
 * does not close or nest, a tag of the target that the source has not, a lone `&` or `<` are text as they stand.
 */
export const readTaggedPair = (
  source: string,
  target: string,
): { readonly source: Content; readonly target: Content } => {
  const from = read(source, () => true)
  const known = new Set(codesOf(from).map(nameOf))
  const into = read(target, (code) => known.has(nameOf(code)))
  return { source: canonical(from, from), target: canonical(from, into) }
}

type Named = Pick<Exclude<Inline, { readonly type: 'text' }>, 'type' | 'id'>

const nameOf = ({ type, id }: Named): string => `${type} ${id}`

const codeOf = (id: string) => ({ id, equiv: '', canDelete: true, canCopy: true })

/** A pair that was opened: the tag as it was written, and what followed it so far. */
interface Open {
  readonly id: string
  readonly tag: string
  readonly parts: Inline[]
}

const read = (written: string, isCode: (code: Named) => boolean): Content => {
  const open: Open[] = [{ id: '', tag: '', parts: [] }]
  const inner = () => (open.at(-1) as Open).parts
  for (const piece of pieces(written, SPELLINGS.numbered)) {
    const mark = piece.markup === undefined ? undefined : SPELLINGS.numbered.read(piece.markup)
    const tag = piece.markup ?? piece.text
    if (mark?.opens && mark.closes && isCode({ type: 'ph', id: mark.id }))
      inner().push({ type: 'ph', ...codeOf(mark.id) })
    else if (mark?.opens && !mark.closes && open.length <= DEEPEST && isCode({ type: 'pc', id: mark.id }))
      open.push({ id: mark.id, tag, parts: [] })
    else if (mark?.closes && !mark.opens && open.some(({ id }) => id === mark.id)) {
      unopen(open, open.findLastIndex(({ id }) => id === mark.id) + 1)
      const { id, parts } = open.pop() as Open
      inner().push({ type: 'pc', ...codeOf(id), content: parts })
    } else addText(inner(), unescapeText(tag))
  }
  unopen(open, 1)
  return inner()
}

/** Makes text again of the tags from that depth on: they were never closed. */
const unopen = (open: Open[], depth: number): void => {
  const { parts } = open[depth - 1] as Open
  for (const { tag, parts: inside } of open.splice(depth)) {
    addText(parts, tag)
    for (const part of inside) {
      if (part.type === 'text') addText(parts, part.value)
      else parts.push(part)
    }
  }
}
