/** Sentences that one search looks at, as far as the counts of its words can tell; more for the sake of its rarest. */
const CANDIDATES = 1000
const MORE = 4000
/** Sentences that are quicker looked at than told apart by a second word. */
const FEW = 50
/** Words that are enough to search for by themselves: all of them are seldom edits. */
const ENOUGH = 3
/** Words that are searched for by twos, which makes six pairs. */
const PAIRED = 4

/** What a sentence's keys are searched for: any of these, or all of them. */
export interface Probe {
  readonly holds: 'any' | 'all'
  readonly keys: readonly number[]
}

/**
 * Whoever resembles the sentence asked for has any of its `edits` + 1 rarest words, as not all of them can be edits. The
 * commonest of these are left out where they would bring too many sentences; where few remain, two of the next are
 * taken together. What is missed then shares nothing but common words. `units`: in how many sentences each key is.
 */
export const probesFor = (
  keys: readonly number[],
  units: ReadonlyMap<number, number>,
  edits: number,
): readonly Probe[] => {
  const unitsOf = (key: number): number => units.get(key) ?? 0
  const known = keys.filter((key) => unitsOf(key) > 0).sort((one, other) => unitsOf(one) - unitsOf(other))
  const needed = edits + 1 - (keys.length - known.length)
  if (known.length === 0 || needed < 1) return []
  let sum = 0
  const rare = known.slice(0, needed).filter((key, at) => {
    sum += unitsOf(key)
    return sum <= (at < ENOUGH ? MORE : CANDIDATES)
  })
  const [last, next] = known.slice(needed - 1)
  const isComplete = rare.length === needed || (last !== undefined && unitsOf(last) <= CANDIDATES)
  if (next !== undefined && isComplete) return narrowed(known.slice(0, needed), next, unitsOf)
  if (rare.length >= Math.min(ENOUGH, needed)) return [{ holds: 'any', keys: rare }]
  if (known.length === 1) return [{ holds: 'any', keys: known }]
  const common = pairsOf(known.slice(rare.length, rare.length + PAIRED))
  return rare.length === 0 ? common : [{ holds: 'any', keys: rare }, ...common]
}

/**
 * The same sentences and fewer others: with the `next` word there are two more than can be edits, so whoever has none of
 * the first has two of the rest. Most of what has a single one of these is not alike.
 */
const narrowed = (rare: readonly number[], next: number, unitsOf: (key: number) => number): readonly Probe[] => {
  let sum = 0
  const few = rare.filter((key) => {
    sum += unitsOf(key)
    return sum <= FEW
  }).length
  const alone = Math.max(few, rare.length + 1 - PAIRED)
  if (alone === rare.length) return [{ holds: 'any', keys: rare }]
  const pairs = pairsOf([...rare.slice(alone), next])
  return alone === 0 ? pairs : [{ holds: 'any', keys: rare.slice(0, alone) }, ...pairs]
}

const pairsOf = (keys: readonly number[]): readonly Probe[] =>
  keys.flatMap((one, at) => keys.slice(at + 1).map((other): Probe => ({ holds: 'all', keys: [one, other] })))
