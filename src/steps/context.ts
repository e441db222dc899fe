import { type Segment, segmentsOf, type Unit } from '../model/document.ts'
import { plainText } from '../model/inline.ts'

/** A segment as the memory knows it: its plain text and that of its neighbours in document order. */
export interface InContext {
  readonly segment: Segment
  readonly unit: Unit
  readonly source: string
  readonly before: string
  readonly after: string
}

/** Every segment of a document with its neighbours. Pure. */
export const inContext = (units: readonly Unit[]): readonly InContext[] => {
  const all = units.flatMap((unit) => segmentsOf(unit).map((segment) => ({ unit, segment })))
  const textAt = (index: number) => {
    const there = all[index]
    return there ? plainText(there.segment.content) : ''
  }
  return all.map(({ unit, segment }, index) => ({
    segment,
    unit,
    source: plainText(segment.content),
    before: textAt(index - 1),
    after: textAt(index + 1),
  }))
}
