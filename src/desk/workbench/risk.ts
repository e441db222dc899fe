import type { Origin } from '../../model/translation.ts'
import type { Finding, Rights, Row } from './bench.ts'

/** Why a segment needs somebody, the gravest first. The sentence is `workbench.bench.why.<reason>`. */
export const REASONS = [
  'blocks',
  'changed_numbers',
  'changed_denial',
  'changed_names',
  'empty',
  'changed',
  'new_names',
  'fuzzy',
  'machine',
  'warns',
  'carried',
  'remembered',
  'unconfirmed',
] as const
export type Reason = (typeof REASONS)[number]

/** What of the meaning a revision of the source touched. */
export type Touched = 'numbers' | 'names' | 'denial'

export interface Need {
  readonly segment: string
  /** The gravest first; never empty. */
  readonly reasons: readonly Reason[]
  readonly weight: number
}

const WEIGHT: Readonly<Record<Reason, number>> = {
  blocks: 1000,
  changed_numbers: 900,
  changed_denial: 880,
  changed_names: 860,
  empty: 700,
  changed: 600,
  new_names: 320,
  fuzzy: 300,
  machine: 200,
  warns: 180,
  carried: 120,
  remembered: 110,
  unconfirmed: 100,
}
/** A headline that is wrong is seen by everybody. */
const HEADLINE = 60
/** A further reason weighs a little of what it weighs alone: two small ones never outweigh a grave one. */
const FURTHER = 0.05

/** Why this segment needs who has these rights; `undefined`: it does not. Pure. */
export const needOf = (
  row: Row,
  findings: readonly Finding[],
  rights: Rights,
  touched: readonly Touched[] = [],
): Need | undefined => {
  const reasons = REASONS.filter((reason) => HOLDS[reason](row, findings, touched))
  const all = rights.review ? reasons : reasons.filter((reason) => !REVIEWERS.has(reason))
  // that nobody has confirmed it goes without saying where there is more to say
  const mine = all.length > 1 ? all.filter((reason) => reason !== 'unconfirmed') : all
  const [first, ...rest] = mine
  if (first === undefined) return undefined
  const isHeadline = row.unit.kind === 'heading' || (row.unit.kind === 'value' && row.unit.name === 'title')
  const further = rest.reduce((sum, reason) => sum + WEIGHT[reason] * FURTHER, 0)
  return { segment: row.id, reasons: mine, weight: WEIGHT[first] + further + (isHeadline ? HEADLINE : 0) }
}

/** What needs somebody, the gravest first; what weighs the same stays in the order of the text. Pure. */
export const ranked = (needs: readonly Need[]): readonly Need[] =>
  needs.toSorted((one, other) => other.weight - one.weight)

/** A translator has done what there is to do when a text is there: a reviewer confirms it. */
const REVIEWERS: ReadonlySet<Reason> = new Set(['unconfirmed', 'carried', 'remembered', 'new_names'])

const HOLDS: Readonly<
  Record<Reason, (row: Row, findings: readonly Finding[], touched: readonly Touched[]) => boolean>
> = {
  // what is signed off was signed off in spite of it
  blocks: ({ target }, findings) =>
    target.state !== 'initial' && target.state !== 'final' && findings.some(({ severity }) => severity === 'blocks'),
  changed_numbers: (row, _, touched) => isUnsettled(row) && touched.includes('numbers'),
  changed_denial: (row, _, touched) => isUnsettled(row) && touched.includes('denial'),
  changed_names: (row, _, touched) => isUnsettled(row) && touched.includes('names'),
  empty: ({ target }) => target.state === 'initial',
  changed: (row) => isUnsettled(row) && row.change?.type === 'changed',
  new_names: (row, findings) => isOpen(row) && findings.some(({ check }) => check === 'new-names'),
  fuzzy: (row) => isOpen(row) && isOnlyLike(originOf(row)),
  machine: (row) => isOpen(row) && bare(originOf(row))?.type === 'engine',
  warns: (row, findings) => isOpen(row) && findings.some(({ severity }) => severity === 'warns'),
  carried: (row) => isOpen(row) && originOf(row)?.type === 'carried',
  remembered: (row) => isOpen(row) && bare(originOf(row))?.type === 'memory' && !isOnlyLike(originOf(row)),
  unconfirmed: (row) => isOpen(row),
}

/** Nobody has confirmed a text of it: there may be none. */
const isUnsettled = ({ target }: Row): boolean => target.state === 'initial' || target.state === 'translated'

/** There is a text, and nobody has confirmed it. */
const isOpen = ({ target }: Row): boolean => target.state === 'translated'

const originOf = ({ target }: Row): Origin | undefined => (target.state === 'initial' ? undefined : target.origin)

/** Where it came from before it was carried over from the revision before. */
const bare = (origin: Origin | undefined): Origin | undefined =>
  origin?.type === 'carried' ? bare(origin.was) : origin

const isOnlyLike = (origin: Origin | undefined): boolean => {
  const from = bare(origin)
  return from?.type === 'memory' && from.score < 100
}
