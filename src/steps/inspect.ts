import type { Exhibit, ShelvedCheck } from '../check.ts'
import type { ShelvedFinding } from '../model/finding.ts'
import { type Concept, standingOn } from '../model/term.ts'
import { inContext } from './context.ts'
import type { Desk } from './find.ts'

/**
 * Every check over every target, with the termbase as it stands on the day (UTC) of `now`: all findings, each with its
 * check and the severity the shelf gives it. Pure.
 */
export const inspect = (
  desk: Desk,
  checks: readonly ShelvedCheck[],
  concepts: readonly Concept[],
  now: Date,
): readonly ShelvedFinding[] => {
  const exhibit = exhibitOf(desk, standingOn(concepts, now.toISOString().slice(0, 10)))
  return checks.flatMap(({ check, severity }) =>
    check.inspect(exhibit).map((finding) => ({ ...finding, check: check.id, severity })),
  )
}

const exhibitOf = (desk: Desk, concepts: readonly Concept[]): Exhibit => {
  const targets = new Map(desk.targets.map((target) => [target.segment, target]))
  return {
    pair: { source: desk.translation.source, target: desk.translation.target },
    concepts,
    segments: inContext(desk.units).map(({ segment, unit }) => ({
      segment,
      codes: unit.codes,
      target: targets.get(segment.id) ?? { state: 'initial', segment: segment.id },
    })),
  }
}
