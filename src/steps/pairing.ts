import type { Segment } from '../model/document.ts'
import { type Content, readableText } from '../model/inline.ts'
import { tokens } from '../text/letters.ts'

/** A segment as it was, the one it has become, and how much of their words they share, 0 to 1. */
export interface Pair {
  readonly before: Segment
  readonly after: Segment
  readonly likeness: number
}

/** Two sentences that share less than this part of their words are two sentences. */
const ALIKE = 0.5

/** What standing next to the same unchanged sentence counts for, where several are alike. */
const NEIGHBOURLY = 0.1

/**
 * Pairs changed segments by their words, each at most once, the likest first; of those that are equally like, one that
 * stands beside the same unchanged segment. `anchors` leads from every unchanged segment of before to that of now. Pure.
 */
export const pairChanged = (
  before: readonly Segment[],
  after: readonly Segment[],
  anchors: ReadonlyMap<Segment, Segment>,
): readonly Pair[] => {
  const kept = new Set(anchors.values())
  const lost = before.filter((segment) => !anchors.has(segment))
  const fresh = after.filter((segment) => !kept.has(segment))
  const oldSides = sidesOf(before, (segment) => anchors.get(segment))
  const newSides = sidesOf(after, (segment) => (kept.has(segment) ? segment : undefined))
  const bonus = ({ before: one, after: other }: Pair): number => {
    const [old, now] = [oldSides.get(one), newSides.get(other)]
    return old?.some((side, index) => side === now?.[index]) ? NEIGHBOURLY : 0
  }
  const used = new Set<Segment>()
  return candidates(lost, fresh)
    .map((pair) => ({ pair, rank: pair.likeness + bonus(pair) }))
    .toSorted((one, other) => other.rank - one.rank)
    .filter(({ pair }) => {
      if (used.has(pair.before) || used.has(pair.after)) return false
      used.add(pair.before).add(pair.after)
      return true
    })
    .map(({ pair }) => pair)
}

/** The unchanged segments nearest to each segment, before and after it. */
const sidesOf = (segments: readonly Segment[], anchorOf: (segment: Segment) => Segment | undefined) => {
  const sides = new Map<Segment, [Segment | undefined, Segment | undefined]>()
  let last: Segment | undefined
  for (const segment of segments) {
    sides.set(segment, [last, undefined])
    last = anchorOf(segment) ?? last
  }
  last = undefined
  for (const segment of segments.toReversed()) {
    const own = sides.get(segment)
    if (own) own[1] = last
    last = anchorOf(segment) ?? last
  }
  return sides
}

/** Every pair that is alike, found by the words they share. Dice's coefficient over the words with their repetitions. */
const candidates = (lost: readonly Segment[], fresh: readonly Segment[]): readonly Pair[] => {
  const holders = new Map<string, { readonly index: number; readonly count: number }[]>()
  const sizes = lost.map(({ content }, index) => {
    const words = countsOf(content)
    for (const [word, count] of words) {
      const own = holders.get(word)
      if (own) own.push({ index, count })
      else holders.set(word, [{ index, count }])
    }
    return sum(words.values())
  })
  return fresh.flatMap((after) => {
    const words = countsOf(after.content)
    const size = sum(words.values())
    const shared = new Map<number, number>()
    for (const [word, count] of words) {
      for (const holder of holders.get(word) ?? [])
        shared.set(holder.index, (shared.get(holder.index) ?? 0) + Math.min(count, holder.count))
    }
    return [...shared].flatMap(([index, common]): Pair[] => {
      const likeness = (2 * common) / (size + (sizes[index] ?? 0))
      const before = lost[index]
      return before && likeness >= ALIKE ? [{ before, after, likeness }] : []
    })
  })
}

const countsOf = (content: Content): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { text } of tokens(readableText(content).normalize('NFC').toLowerCase()))
    counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, count) => all + count, 0)
