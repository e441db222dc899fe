import { type Change, wordDiff } from '../../../text/diff.ts'

/** A paragraph, or another stretch between empty lines, in two texts. `same`: it is in both as it is. */
export interface Block {
  readonly same: boolean
  readonly parts: readonly Change[]
}

/** Above this many comparisons everything between the first and the last difference counts as changed. */
const EFFORT = 4_000_000

/**
 * What changed between two Markdown texts, block by block, and word by word in blocks that changed. A run of blocks that
 * went stands against the run that came in its place, one by one.
 */
export const byBlock = (before: string, after: string): readonly Block[] => {
  const [old, now] = [blocksOf(before), blocksOf(after)]
  const pairs = old.length * now.length > EFFORT ? [] : common(old, now)
  const result: Block[] = []
  let [one, other] = [0, 0]
  for (const [kept, there] of [...pairs, [old.length, now.length] as const]) {
    result.push(...replaced(old.slice(one, kept), now.slice(other, there)))
    const same = old[kept]
    if (same !== undefined && there < now.length) result.push({ same: true, parts: [{ type: 'same', text: same }] })
    one = kept + 1
    other = there + 1
  }
  return result
}

const blocksOf = (text: string): readonly string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((block) => block.trimEnd())
    .filter((block) => block !== '')

const replaced = (gone: readonly string[], come: readonly string[]): readonly Block[] =>
  Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    same: false,
    parts: wordDiff(gone[index] ?? '', come[index] ?? ''),
  }))

/** The longest common subsequence, as pairs of indices. */
const common = (old: readonly string[], now: readonly string[]): readonly (readonly [number, number])[] => {
  const width = now.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  const at = (one: number, other: number) => lengths[one * width + other] ?? 0
  for (let one = old.length - 1; one >= 0; one--)
    for (let other = now.length - 1; other >= 0; other--)
      lengths[one * width + other] =
        old[one] === now[other] ? at(one + 1, other + 1) + 1 : Math.max(at(one + 1, other), at(one, other + 1))
  const pairs: (readonly [number, number])[] = []
  let [one, other] = [0, 0]
  while (one < old.length && other < now.length) {
    if (old[one] === now[other]) pairs.push([one++, other++])
    else if (at(one + 1, other) >= at(one, other + 1)) one++
    else other++
  }
  return pairs
}
