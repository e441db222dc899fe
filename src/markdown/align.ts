import { type Segment, segmentsOf, type Unit } from '../model/document.ts'
import type { Place } from '../model/fault.ts'
import type { SegmentId } from '../model/ids.ts'
import type { Content } from '../model/inline.ts'
import { codeProblems } from '../text/codes.ts'
import { hasLetter } from '../text/letters.ts'
import { adopt } from './adopt.ts'
import { placeAt } from './place.ts'

export interface Alignment {
  readonly targets: ReadonlyMap<SegmentId, Content>
  readonly problems: readonly AlignmentProblem[]
}

/** What could not be paired, with its place in the translated document. */
export interface AlignmentProblem {
  readonly place: Place
  /** `units_differ` {found, expected}: a section has other units. `segments_differ` {found, expected}. `codes_differ` {codes}. */
  readonly key: 'units_differ' | 'segments_differ' | 'codes_differ'
  readonly params: Readonly<Record<string, string | number>>
}

/**
 * Pairs the units of a translated document with those of its source: front-matter values by key, the rest section by
 * section in their order where a section has the same kinds of units on both sides (without those that are figures alone,
 * if need be), then segment by segment where there are as many. Nothing is guessed: a wrong pair is worse than none.
 * `markdown` is the translated document.
 */
export const align = (source: readonly Unit[], translated: readonly Unit[], markdown: string): Alignment => {
  const targets = new Map<SegmentId, Content>()
  const problems: AlignmentProblem[] = []
  const report = (unit: Unit | undefined, key: AlignmentProblem['key'], params: AlignmentProblem['params']) =>
    problems.push({ place: placeAt(markdown, unit?.start ?? markdown.length), key, params })
  const theirs = sectionsOf(translated)
  const ours = sectionsOf(source)
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    const [wanted, found] = comparable(ours.get(name) ?? [], theirs.get(name) ?? [])
    if (outline(wanted) !== outline(found)) {
      report(found[0] ?? translated.at(-1), 'units_differ', { found: found.length, expected: wanted.length })
      continue
    }
    for (const [index, unit] of wanted.entries()) pairUnits(unit, found[index] as Unit, targets, report)
  }
  return { targets, problems }
}

/** A figure that is no unit in the other language (`1,250` and `1250`) leaves none to pair: then none is paired. */
const comparable = (wanted: readonly Unit[], found: readonly Unit[]): readonly [readonly Unit[], readonly Unit[]] => {
  if (outline(wanted) === outline(found)) return [wanted, found]
  return [wanted.filter(isSpoken), found.filter(isSpoken)]
}

const isSpoken = ({ parts }: Unit): boolean => parts.some(({ content }) => hasLetter(content))

const outline = (units: readonly Unit[]): string => JSON.stringify(units.map(({ kind, name }) => [kind, name]))

/** Every front-matter value by itself, and runs of units that begin with a heading in words. */
const sectionsOf = (units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> => {
  const sections = new Map<string, Unit[]>()
  let section = 0
  for (const unit of units) {
    if (unit.kind === 'heading' && isSpoken(unit)) section += 1
    const name = unit.kind === 'value' ? `value ${unit.name}` : `section ${section}`
    sections.set(name, [...(sections.get(name) ?? []), unit])
  }
  return sections
}

type Report = (unit: Unit, key: AlignmentProblem['key'], params: AlignmentProblem['params']) => void

const pairUnits = (source: Unit, translated: Unit, targets: Map<SegmentId, Content>, report: Report) => {
  const [wanted, found] = [segmentsOf(source), segmentsOf(translated)]
  if (wanted.length !== found.length) {
    report(translated, 'segments_differ', { found: found.length, expected: wanted.length })
    return
  }
  const adopted = adopt(translated, source)
  for (const [index, segment] of wanted.entries()) {
    const content = adopted((found[index] as Segment).content)
    const problems = codeProblems(segment.content, content)
    if (problems.length === 0) targets.set(segment.id, content)
    else report(translated, 'codes_differ', { codes: problems.map(({ problem, id }) => `${problem} ${id}`).join(', ') })
  }
}
