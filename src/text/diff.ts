/** A stretch of two texts: in both, only in the one before, only in the one after. */
export interface Change {
  readonly type: 'same' | 'removed' | 'added'
  readonly text: string
}

/** A word of any script with its marks, digits and inner apostrophes; else one space or one other character. */
const PIECE = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*|./gsu

/** Above this many comparisons everything between the first and the last difference counts as changed. */
const EFFORT = 1_000_000

/**
 * What changed between two texts, word by word. The same and the removed together are the text before, the same and the
 * added the text after; where both stand, what was removed comes first.
 */
export const wordDiff = (before: string, after: string): readonly Change[] => {
  const [old, now] = [before.match(PIECE) ?? [], after.match(PIECE) ?? []]
  let head = 0
  while (head < old.length && old[head] === now[head]) head++
  let tail = 0
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  return joined([
    ...all('same', old.slice(0, head)),
    ...between(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...all('same', old.slice(old.length - tail)),
  ])
}

const all = (type: Change['type'], pieces: readonly string[]): readonly Change[] =>
  pieces.map((text) => ({ type, text }))

/** By the longest common subsequence. */
const between = (old: readonly string[], now: readonly string[]): readonly Change[] => {
  if (old.length * now.length > EFFORT) return [...all('removed', old), ...all('added', now)]
  const width = now.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  const at = (one: number, other: number) => lengths[one * width + other] ?? 0
  for (let one = old.length - 1; one >= 0; one--) {
    for (let other = now.length - 1; other >= 0; other--) {
      lengths[one * width + other] =
        old[one] === now[other] ? at(one + 1, other + 1) + 1 : Math.max(at(one + 1, other), at(one, other + 1))
    }
  }
  const changes: Change[] = []
  let [one, other] = [0, 0]
  while (one < old.length || other < now.length) {
    const isSame = one < old.length && other < now.length && old[one] === now[other]
    if (isSame) changes.push({ type: 'same', text: old[one] as string })
    else if (other === now.length || (one < old.length && at(one + 1, other) >= at(one, other + 1))) {
      changes.push({ type: 'removed', text: old[one] as string })
      one += 1
      continue
    } else changes.push({ type: 'added', text: now[other] as string })
    if (isSame) one += 1
    other += 1
  }
  return changes
}

/** Neighbours of one type made one, what was removed before what was added; a lone space between changes is part of them. */
const joined = (changes: readonly Change[]): readonly Change[] => {
  const done: Change[] = []
  let [removed, added] = ['', '']
  const close = () => {
    if (removed !== '') done.push({ type: 'removed', text: removed })
    if (added !== '') done.push({ type: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [index, { type, text }] of changes.entries()) {
    const next = changes[index + 1]?.type ?? 'same'
    const isBridge = type === 'same' && /^\s$/.test(text) && removed !== '' && added !== '' && next !== 'same'
    if (type === 'removed' || isBridge) removed += text
    if (type === 'added' || isBridge) added += text
    if (type !== 'same' || isBridge) continue
    close()
    const last = done.at(-1)
    if (last?.type === 'same') done[done.length - 1] = { type, text: last.text + text }
    else done.push({ type, text })
  }
  close()
  return done
}
