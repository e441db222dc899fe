import { segmentsOf, type Unit } from '../model/document.ts'
import { type Content, readableText } from '../model/inline.ts'
import { spokenIn } from './compose.ts'
import type { Choose } from './plan.ts'
import { read } from './read.ts'

/** Where a unit stands in a composed document, in UTF-16 code units, and what its segments say there, in their order. */
export interface Trace {
  readonly kind: Unit['kind']
  readonly start: number
  readonly end: number
  readonly segments: readonly {
    readonly id: string
    /** Its text, divided where a code stands alone, and what those codes show. */
    readonly runs: readonly string[]
  }[]
}

/**
 * Where the units of a document have gone in what `compose` made of it: both are cut into the same slots, in the same
 * order. Nothing where they are not.
 */
export const traced = (
  markdown: string,
  units: readonly Unit[],
  choose: Choose,
  composed: string,
): readonly Trace[] => {
  const language = spokenIn(units)
  const [before, after] = [read(markdown, language).slots, read(composed, language).slots]
  if (before.length !== after.length) return []
  const places = new Map(
    before.map(({ kind, range: [start, end] }, index) => [`${kind} ${start},${end}`, after[index]]),
  )
  return units.flatMap((unit) => {
    const slot = places.get(`${unit.kind} ${unit.start},${unit.end}`)
    if (slot?.kind !== unit.kind) return []
    const segments = segmentsOf(unit).map((segment) => ({
      id: segment.id,
      runs: runsOf(choose(segment) ?? segment.content),
    }))
    return [{ kind: unit.kind, start: slot.range[0], end: slot.range[1], segments }]
  })
}

const runsOf = (content: Content): readonly string[] => {
  const runs = ['']
  const walk = (parts: Content): void => {
    for (const part of parts) {
      if (part.type === 'text') runs[runs.length - 1] += part.value
      else if (part.type === 'pc') walk(part.content)
      else runs.push(readableText([part]), '')
    }
  }
  walk(content)
  return runs.filter((run) => run.trim() !== '')
}
