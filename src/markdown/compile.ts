import { ease } from './ease.ts'
import { write } from './escape.ts'
import type { Manner } from './manner.ts'
import type { Range, Slot } from './pieces.ts'
import { type Planned, trimmed } from './planned.ts'
import type { ReadText } from './read.ts'
import { nested } from './slots.ts'
import { type Edit, splice } from './splice.ts'
import { settledLines } from './value-lines.ts'
import type { Touched } from './verify.ts'
import { writeHtml } from './write-html.ts'
import { writeValue } from './write-value.ts'

export interface Compiled {
  readonly edits: readonly Edit[]
  readonly touched: readonly Touched[]
  /** What is meant to stand in every planned slot. */
  readonly targets: ReadonlyMap<Slot, readonly Planned[]>
}

/** Turns plans into edits of the source. The manner of a block holds for the slots in its codes too. */
export const compile = (
  { parsed, slots }: ReadText,
  plans: ReadonlyMap<Slot, readonly Planned[]>,
  mannerOf: (slot: Slot) => Manner,
): Compiled => {
  const targets = new Map<Slot, readonly Planned[]>()
  const inner = new Set(slots.flatMap((slot) => nested(slot.pieces)))
  const written = (slot: Slot, inCell: boolean, manner: Manner, deeper: readonly Edit[]): Edit[] => {
    const plan = plans.get(slot)
    if (!plan) return [...deeper]
    if (slot.kind === 'value') {
      const value = settledLines(plan)
      targets.set(slot, value)
      const text = writeValue(value, slot, parsed.markdown, parsed.frontMatter?.inner ?? [0, 0])
      return [{ range: slot.range, text }]
    }
    const bytes = (range: Range) => sliced(parsed.markdown, range, deeper)
    if (slot.syntax === 'html' || slot.syntax === 'attribute') {
      const text = trimmed(plan)
      targets.set(slot, text)
      return [{ range: slot.range, text: writeHtml(text, slot.syntax, bytes, manner) }]
    }
    const eased = ease(plan, manner.elements)
    const target = slot.syntax === 'alt' || slot.syntax === 'title' ? eased : trimmed(eased)
    targets.set(slot, target)
    const own = { range: slot.range, text: write(target, slot, inCell, bytes, manner) }
    return slot.tail ? [own, slot.tail] : [own]
  }
  const edits: Edit[] = []
  const touched: Touched[] = []
  for (const slot of slots) {
    if (inner.has(slot)) continue
    const manner = mannerOf(slot)
    const within = nested(slot.pieces)
    if (!plans.has(slot) && !within.some((small) => plans.has(small))) continue
    const deeper = within
      .flatMap((small) => written(small, slot.syntax === 'cell', manner, []))
      .toSorted((one, other) => one.range[0] - other.range[0])
    edits.push(...written(slot, false, manner, deeper))
    touched.push({ slot, planned: targets.get(slot) ?? (slot.pieces as readonly Planned[]) })
  }
  return { edits, touched, targets }
}

const sliced = (source: string, [start, end]: Range, edits: readonly Edit[]): string => {
  const own = edits.filter(({ range }) => range[0] >= start && range[1] <= end)
  return splice(
    source.slice(start, end),
    own.map(({ range, text }) => ({ range: [range[0] - start, range[1] - start], text })),
  )
}
