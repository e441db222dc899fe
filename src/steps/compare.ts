import { type Document, type Segment, segmentsOf, type Unit } from '../model/document.ts'
import type { Documents } from '../store.ts'
import { type Pair, pairChanged } from './pairing.ts'
import { matchSame, type Same } from './same.ts'

/** What became of a document's segments in another. Every segment of either stands in exactly one of the lists. */
export interface Comparison {
  readonly same: readonly Same[]
  readonly changed: readonly Pair[]
  /** In the new document's order. */
  readonly added: readonly Segment[]
  /** In the old document's order. */
  readonly gone: readonly Segment[]
}

/** Matches by content, never by place: what says the same, then what shares most of its words. Pure. */
export const compare = (before: readonly Unit[], after: readonly Unit[]): Comparison => {
  const [old, now] = [before.flatMap(segmentsOf), after.flatMap(segmentsOf)]
  const same = matchSame(old, now)
  const changed = pairChanged(old, now, new Map(same.map(({ before, after }) => [before, after])))
  const matched = new Set([...same, ...changed].flatMap(({ before, after }) => [before, after]))
  return {
    same,
    changed,
    added: now.filter((segment) => !matched.has(segment)),
    gone: old.filter((segment) => !matched.has(segment)),
  }
}

/** A document held against the revision before it. */
export interface Revised extends Comparison {
  /** The number of the revision before. */
  readonly since: number
  /** The document's own, as no translation cuts them. */
  readonly units: readonly Unit[]
}

/**
 * What a revision changed of the one before; `undefined` for the first. It is worked out from the two documents, so that
 * it does not depend on whether a sentence had a target, what has become of that since or how a translation cuts it.
 * `unitsOf` answers a document's own units, from the store or by reading it.
 */
export const revised = async (
  document: Document,
  { byRevision }: Pick<Documents, 'byRevision'>,
  unitsOf: (document: Document) => Promise<readonly Unit[]>,
): Promise<Revised | undefined> => {
  const previous = await byRevision(document.article, document.revision - 1)
  const before = previous ? await unitsOf(previous) : []
  // one that was never taken apart tells nothing
  if (!previous || before.length === 0) return undefined
  const units = await unitsOf(document)
  return { since: previous.revision, units, ...compare(before, units) }
}

/** How many sentences changed, stayed, are new and went. */
export const countsOf = ({ since, changed, same, added, gone }: Revised) => ({
  since,
  changed: changed.length,
  same: same.length,
  added: added.length,
  gone: gone.length,
})
