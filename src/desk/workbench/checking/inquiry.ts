import type { checks as shelf } from '../../../checks/index.ts'
import type { ShelvedFinding } from '../../../model/finding.ts'
import type { SegmentId } from '../../../model/ids.ts'
import type { Content } from '../../../model/inline.ts'

type ShelvedCheck = (typeof shelf)[number]
/** All that a check may see. */
export type Exhibit = Parameters<ShelvedCheck['check']['inspect']>[0]
/** One segment as checks see it. */
export type Exhibited = Exhibit['segments'][number]

/** Checks that look at each segment by itself: what they find in one does not hang on any other. */
export const APART: ReadonlySet<string> = new Set([
  'empty',
  'codes',
  'links',
  'numbers',
  'script',
  'unchanged',
  'dates',
  'figures-style',
])

/**
 * Checks that stay as the server found them when it last saw the text: what they say is of the source, and the lists of
 * names by which they know it weigh 14 kB. They are the last on the shelf.
 */
export const BY_SERVER: ReadonlySet<string> = new Set(['new-names'])

export type Findings = ReadonlyMap<string, readonly ShelvedFinding[]>

/**
 * All checks over one translation that is being typed into. Checks that look at segments one by one look again at those
 * that changed only, the others at all of them; what is found is the same as when every check looks at everything.
 */
export interface Inquiry {
  know(exhibit: Exhibit): void
  /** The text of a segment is another one. */
  change(segment: string, content: Content): void
  /** Findings of the segments that changed, by the checks that look at them one by one; those of the others stay. */
  apart(): void
  /** Findings of the checks that need the whole article. */
  whole(): void
  /** Findings by segment, in the order of the shelf; those without are not in it. */
  findings(): Findings
}

export const inquiryBy = (checks: readonly ShelvedCheck[]): Inquiry => {
  const alone = checks.filter(({ check }) => APART.has(check.id))
  const together = checks.filter(({ check }) => !APART.has(check.id))
  const order = new Map(checks.map(({ check }, index) => [check.id, index]))
  let exhibit: Exhibit | undefined
  let segments = new Map<string, Exhibited>()
  const changed = new Set<string>()
  const foundAlone = new Map<string, readonly ShelvedFinding[]>()
  let foundTogether: Findings = new Map()
  const current = (): Exhibit | undefined => exhibit && { ...exhibit, segments: [...segments.values()] }
  return {
    know(next) {
      const former = segments
      exhibit = next
      segments = new Map(next.segments.map((one) => [one.segment.id, one]))
      for (const [id, one] of segments) if (!sameTexts(former.get(id), one)) changed.add(id)
      for (const id of foundAlone.keys()) if (!segments.has(id)) foundAlone.delete(id)
    },
    change(segment, content) {
      const one = segments.get(segment)
      if (!one) return
      segments.set(segment, { ...one, target: targetOf(one.segment.id, content) })
      changed.add(segment)
    },
    apart() {
      const whole = current()
      if (!whole) return
      const asked = whole.segments.filter(({ segment }) => changed.has(segment.id))
      const found = inspected({ ...whole, segments: asked }, alone)
      for (const { segment } of asked) foundAlone.set(segment.id, found.get(segment.id) ?? [])
      changed.clear()
    },
    whole() {
      const all = current()
      if (all) foundTogether = inspected(all, together)
    },
    findings() {
      const pairs = [...segments.keys()].map((id) => {
        const both = [...(foundAlone.get(id) ?? []), ...(foundTogether.get(id) ?? [])]
        return [id, both.toSorted((one, other) => place(one) - place(other))] as const
      })
      return new Map(pairs.filter(([, found]) => found.length > 0))
    },
  }
  function place({ check }: ShelvedFinding): number {
    return order.get(check) ?? 0
  }
}

/** A target as the checks see it: who wrote it, and when, is nothing to them. */
export const targetOf = (segment: SegmentId, content: Content): Exhibited['target'] => ({
  state: 'translated',
  segment,
  content,
  origin: { type: 'person' },
  by: { type: 'memory' },
  at: new Date(0),
})

const inspected = (exhibit: Exhibit, checks: readonly ShelvedCheck[]): Findings =>
  Map.groupBy(
    checks.flatMap(({ check, severity }) =>
      check.inspect(exhibit).map((finding) => ({ ...finding, check: check.id, severity })),
    ),
    ({ segment }) => segment,
  )

const sameTexts = (one: Exhibited | undefined, other: Exhibited): boolean =>
  one !== undefined &&
  JSON.stringify([one.segment.content, one.codes, textOf(one)]) ===
    JSON.stringify([other.segment.content, other.codes, textOf(other)])

const textOf = ({ target }: Exhibited): Content | null => (target.state === 'initial' ? null : target.content)
